/** Views that are seen after clicks, and the controls that are clicked for each, as selectors. */
export const opened: Readonly<Record<string, readonly string[]>> = {
  more: ['.more'],
  'more-search': ['.more', '.more-list > button:nth-of-type(1)'],
  'more-tabs': ['.more', '.more-list > button:nth-of-type(2)'],
};

/** Clicks what a view is seen after; each is waited for, since it may be loaded first. */
export async function openUp(view: string): Promise<void> {
  for (const selector of opened[view] ?? []) (await drawn(selector)).click();
  if (view in opened) await drawn('.more-list > *');
}

async function drawn(selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found !== null) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
