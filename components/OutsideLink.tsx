/** Whether a reader may be sent there: http and https only, since addresses come from pages and packs. */
export function isOfTheWeb(url: string): boolean {
  return /^https?:\/\//iu.test(url);
}

interface OutsideLinkProps {
  readonly url: string;
  readonly text: string;
  readonly onOpen: (url: string) => void;
}

/**
 * A link that leaves the extension; plain text where the address is not of the web. The click goes to `onOpen`, since a popup has no tab of its own to open a link in.
 */
export function OutsideLink({ url, text, onOpen }: OutsideLinkProps) {
  if (!isOfTheWeb(url)) return <bdi>{text}</bdi>;
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        event.preventDefault();
        onOpen(url);
      }}
    >
      <bdi>{text}</bdi>
    </a>
  );
}
