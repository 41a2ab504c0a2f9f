/** What the browser itself says about who sent a message; nothing in it comes from the message's body. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean | undefined } | undefined;
}

/** This extension, as the browser names it. `root` is the address of its pages, ending in a slash. */
export interface Self {
  readonly id: string;
  readonly root: string;
}

/**
 * `view`: one of the extension's own pages. `page-script`: our script in a tab. Anything else is a stranger,
 * and so is our script where the page is being prerendered, since nobody is looking at it yet.
 */
export type SenderKind =
  | { readonly kind: 'view' }
  | { readonly kind: 'page-script'; readonly tabId: number }
  | { readonly kind: 'stranger' };

const STRANGER = { kind: 'stranger' } as const;

/**
 * Whether a page script speaks of its own site: of an address with the origin that the browser names. In-page
 * navigation changes an address, never its origin; a page that has taken its process over may claim any.
 */
export function isOfSender({ url = '' }: Sender, claimed: string): boolean {
  const origin = URL.parse(claimed)?.origin;
  return origin !== undefined && origin !== 'null' && origin === URL.parse(url)?.origin;
}

/** Decides by the sender object alone. */
export function identifySender(sender: Sender, self: Self): SenderKind {
  if (sender.id !== self.id || sender.url === undefined) return STRANGER;
  if (sender.url.startsWith(self.root)) return { kind: 'view' };
  const tabId = sender.tab?.id;
  if (tabId === undefined || !/^https?:/u.test(sender.url)) return STRANGER;
  if (sender.documentLifecycle !== undefined && sender.documentLifecycle !== 'active') return STRANGER;
  // Chrome gives a prerendered and then activated main frame another frameId than 0, so where the browser
  // names documents the frame is not asked; our scripts run in main frames only.
  if (sender.documentId === undefined && sender.frameId !== 0) return STRANGER;
  return { kind: 'page-script', tabId };
}
