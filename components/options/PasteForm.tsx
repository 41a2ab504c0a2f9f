import { useId, useState } from 'preact/hooks';
import type { AddProps } from '../library-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';

/** Words. Less is too little to tell a copy by; lib/verdict/judge.ts. */
const MIN_WORDS = 40;

interface PasteFormProps {
  readonly isDisabled: boolean;
  readonly onPaste: AddProps['actions']['onPaste'];
}

/** A story that is at hand as text only. */
export function PasteForm({ isDisabled, onPaste }: PasteFormProps) {
  const { add } = useSettingsWords().library;
  const id = useId();
  const [story, setStory] = useState({ title: '', url: '', text: '' });
  const [isTooShort, setTooShort] = useState(false);
  const change = (part: Partial<typeof story>) => setStory({ ...story, ...part });
  const paste = (event: Event) => {
    event.preventDefault();
    setTooShort(isShort(story.text));
    if (isShort(story.text) || isDisabled) return;
    onPaste({ title: story.title.trim(), url: story.url.trim(), text: story.text });
    setStory({ title: '', url: '', text: '' });
  };
  return (
    <form class="part paste" onSubmit={paste}>
      <h3>{add.paste}</h3>
      <label for={`${id}-title`}>{add.storyTitle}</label>
      <input
        id={`${id}-title`}
        type="text"
        value={story.title}
        onInput={({ currentTarget: { value } }) => change({ title: value })}
      />
      <label for={`${id}-url`}>{add.storyAddress}</label>
      <input
        id={`${id}-url`}
        type="text"
        inputMode="url"
        dir="ltr"
        value={story.url}
        onInput={({ currentTarget: { value } }) => change({ url: value })}
      />
      <label for={`${id}-text`}>{add.storyText}</label>
      <textarea
        id={`${id}-text`}
        rows={8}
        dir="auto"
        value={story.text}
        aria-invalid={isTooShort}
        aria-describedby={`${id}-mistake`}
        onInput={({ currentTarget: { value } }) => change({ text: value })}
      />
      <p id={`${id}-mistake`} class="mistake" role="alert">
        {isTooShort && add.tooShort}
      </p>
      <button type="submit" disabled={isDisabled}>
        {add.addStory}
      </button>
    </form>
  );
}

/** By spaces, and by characters for languages that write none. */
function isShort(text: string): boolean {
  const words = text.trim().split(/\s+/u).length;
  return words < MIN_WORDS && text.replace(/\s+/gu, '').length < 4 * MIN_WORDS;
}
