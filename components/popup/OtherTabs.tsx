import { useEffect, useState } from 'preact/hooks';
import type { OpenTab, PopupActions } from '../popup-state.ts';
import { useWords } from '../words-context.ts';

interface OtherTabsProps {
  readonly actions: Pick<PopupActions, 'onListTabs' | 'onCompareWith' | 'onCompareNext'>;
  readonly onDone: () => void;
}

/** The tabs that this page can be compared with: those that may be seen, and whichever is clicked next. */
export function OtherTabs({ actions, onDone }: OtherTabsProps) {
  const { actions: words, answer } = useWords();
  const [tabs, setTabs] = useState<readonly OpenTab[] | null>(null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    void actions.onListTabs().then(setTabs);
  }, []);
  const attempt = async (work: Promise<boolean>) => {
    setFailed(false);
    if (await work) onDone();
    else setFailed(true);
  };
  return (
    <section aria-labelledby="other-tabs-title">
      <h2 id="other-tabs-title">{words.compareTab}</h2>
      <button type="button" aria-describedby="next-why" onClick={() => void attempt(actions.onCompareNext())}>
        {words.compareNext}
        <span class="quiet" id="next-why">
          {words.compareNextWhy}
        </span>
      </button>
      {tabs !== null && <p class="quiet">{tabs.length === 0 ? words.compareNoTabs : words.compareTabWhy}</p>}
      {tabs?.map((tab) => (
        <button key={tab.id} type="button" onClick={() => void attempt(actions.onCompareWith(tab))}>
          <bdi class="one-line">{tab.title === '' ? answer.untitled : tab.title}</bdi>
          <bdi class="quiet">{tab.site}</bdi>
        </button>
      ))}
      {isFailed && <p role="alert">{words.compareFailed}</p>}
    </section>
  );
}
