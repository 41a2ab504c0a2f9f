/** Loads entrypoints/gather.ts as it was built, which sets `wireprintGather`. */
export async function loadGatherer(): Promise<void> {
  // @ts-expect-error -- a built file, which TypeScript does not see
  await import(/* @vite-ignore */ '/gather.js');
}
