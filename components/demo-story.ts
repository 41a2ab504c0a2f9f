/** A demonstration story as its page shows it. Paragraphs are plain text; `published` is ISO 8601. */
export interface DemoStory {
  readonly outlet: string;
  readonly section?: string;
  readonly headline: string;
  readonly byline?: string;
  readonly dateline?: string;
  readonly credit?: string;
  readonly published: string;
  readonly lang?: string;
  readonly paragraphs: readonly string[];
}

export interface DemoStoryProps {
  readonly story: DemoStory;
  /** Other stories of the demonstration, offered under the text. */
  readonly more: readonly { readonly url: string; readonly headline: string; readonly outlet: string }[];
}
