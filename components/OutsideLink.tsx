interface OutsideLinkProps {
  readonly url: string;
  readonly text: string;
  readonly onOpen: (url: string) => void;
}

/**
 * A link that leaves the extension. Addresses come from pages, so anything but http and https is shown
 * as plain text. The click goes to `onOpen`, since a popup has no tab of its own to open a link in.
 */
export function OutsideLink({ url, text, onOpen }: OutsideLinkProps) {
  if (!/^https?:\/\//iu.test(url)) return <bdi>{text}</bdi>;
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
