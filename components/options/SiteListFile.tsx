import { useState } from 'preact/hooks';
import { readSiteList, type SiteList } from '../../lib/settings/site-list.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { Account } from './Account.tsx';
import { FileButton } from './FileButton.tsx';

interface SiteListFileProps {
  readonly sites: readonly string[];
  readonly onSave: (hosts: readonly string[]) => void;
  /** Called inside a click of its own: the browser asks for access there, and nowhere later. */
  readonly onAdd: (hosts: readonly string[]) => void;
}

/** Bytes of a list of 10,000 of the longest names. */
const MAX_BYTES = 2_600_000;

/** The list of sites as a text file: saved, or read with an account of every line that is not taken. */
export function SiteListFile({ sites, onSave, onAdd }: SiteListFileProps) {
  const { options } = useSettingsWords();
  const { when } = options;
  const [read, setRead] = useState<SiteList | 'unreadable' | null>(null);
  const open = async ([file]: readonly File[]) => {
    const text = file !== undefined && file.size <= MAX_BYTES ? await decode(file) : null;
    setRead(text === null ? 'unreadable' : readSiteList(text, sites));
  };
  const add = (hosts: readonly string[]) => {
    onAdd(hosts);
    setRead(null);
  };
  return (
    <div class="part">
      <h3>{when.file}</h3>
      <p class="quiet">{when.fileWhy}</p>
      <div class="row">
        <button type="button" disabled={sites.length === 0} onClick={() => onSave(sites)}>
          {when.export}
        </button>
        <FileButton label={when.import} accept=".txt,text/plain" onFiles={(files) => void open(files)} />
      </div>
      {read === 'unreadable' && (
        <p class="notice" role="alert">
          {when.unreadable}
        </p>
      )}
      {read !== null && read !== 'unreadable' && (
        <div class="notice" role="status">
          <p>{when.read(read.hosts.length)}</p>
          {read.hosts.length > 0 && (
            <button type="button" class="primary" onClick={() => add(read.hosts)}>
              {when.addRead(read.hosts.length)}
            </button>
          )}
          <Account
            title={when.refused(read.refused.length)}
            lines={read.refused.map(({ line, text, why }) => ({
              what: `${when.line(line)}: ${text}`,
              why: when.why[why],
            }))}
          />
        </div>
      )}
    </div>
  );
}

/** Null where a file is no text: lists of sites have no use for other encodings. */
async function decode(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}
