const DENSE = /[\u3040-\u30ff\u3400-\u9fff]/gu;

/** Words; of Chinese and Japanese, which write none apart, two letters count as one. */
export function countWords(text: string): number {
  const dense = text.match(DENSE)?.length ?? 0;
  return (
    (text.replace(DENSE, ' ').match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0) +
    Math.round(dense / 2)
  );
}
