import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { optionsViews } from '../../test/views/options.ts';
import type { OptionsProps } from '../options-state.ts';
import { AddSources } from './AddSources.tsx';
import { Data } from './Data.tsx';
import { Options } from './Options.tsx';
import { Sources } from './Sources.tsx';

afterEach(cleanup);

function mount(name: string, change: (props: OptionsProps) => Partial<OptionsProps> = () => ({})) {
  const view = optionsViews[name]!;
  const props = { ...view, ...change(view) };
  return render(<Options {...props} />);
}

const section = (name: string) => within(screen.getByRole('region', { name }));

/** The section with its actions spied on. */
function spied<Key extends 'when' | 'sources' | 'packs' | 'feeds' | 'add' | 'data'>(
  view: string,
  key: Key,
): NonNullable<OptionsProps[Key]>['actions'] {
  const { actions } = optionsViews[view]![key]!;
  const spies = Object.fromEntries(Object.keys(actions).map((name) => [name, vi.fn()]));
  mount(view, (props) => ({ [key]: { ...props[key], actions: spies } }));
  return spies as unknown as NonNullable<OptionsProps[Key]>['actions'];
}

test('each section that is given can be gone to, and one that is left out is not drawn', () => {
  mount('options-working');
  const links = within(screen.getByRole('navigation', { name: 'Sections' })).getAllByRole('link');
  const sections = screen.getAllByRole('region');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(sections.map(({ id }) => `#${id}`));
  expect(screen.queryByRole('region', { name: 'Feeds' })).toBeNull();
});

test('what came of a change is said', () => {
  mount('options-full');
  screen.getByText('Saved.');
  cleanup();
  mount('options-working');
  screen.getByText(/^Could not be saved/u);
});

describe('when to look', () => {
  test('a site is turned off, and on again', () => {
    const actions = spied('options-full', 'when');
    const part = section('When to look');
    fireEvent.input(part.getAllByRole('textbox', { name: 'Site' })[1]!, {
      target: { value: 'https://www.chat.example/a' },
    });
    fireEvent.click(part.getByRole('button', { name: 'Turn site off' }));
    expect(actions.onTurnOff).toHaveBeenCalledExactlyOnceWith('www.chat.example');
    fireEvent.click(part.getByRole('button', { name: 'Remove forum.example' }));
    expect(actions.onTurnOn).toHaveBeenCalledExactlyOnceWith('forum.example');
  });

  test('a list is read with an account of what was left out, and added by a click of its own', async () => {
    const actions = spied('options-full', 'when');
    const text = 'news.example\ncourier.example\nnot a site\n';
    fireEvent.change(screen.getByLabelText('Read a list', { selector: 'input' }), {
      target: { files: [new File([text], 'sites.txt')] },
    });
    const add = await screen.findByRole('button', { name: 'Add 1 site' });
    screen.getByText('2 lines were left out');
    screen.getByText('on the list already');
    screen.getByText('Line 3: not a site');
    expect(actions.onAddSites).not.toHaveBeenCalled();
    fireEvent.click(add);
    expect(actions.onAddSites).toHaveBeenCalledExactlyOnceWith(['news.example']);
  });

  test('a file that is no text is refused', async () => {
    mount('options-full');
    fireEvent.change(screen.getByLabelText('Read a list', { selector: 'input' }), {
      target: { files: [new File([new Uint8Array([0xff, 0xfe, 0x80])], 'sites.txt')] },
    });
    await screen.findByText('This file could not be read as text.');
  });
});

const READ = 'Keep the stories that I read';

describe('what to keep', () => {
  test('is off until it is turned on, and its bounds are shown then', () => {
    const onChange = vi.fn();
    mount('options', ({ keep }) => ({ keep: { ...keep!, onChange } }));
    const part = section('What to keep');
    expect(part.queryByRole('group', { name: READ })).toBeNull();
    fireEvent.click(part.getByRole('checkbox', { name: /^Keep the stories that I read/u }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ keepRead: true });
  });

  const typeInto = (group: string, label: RegExp, typed: string) => {
    const onChange = vi.fn();
    mount('options-full', ({ keep }) => ({ keep: { ...keep!, onChange } }));
    const bounds = section('What to keep').getByRole('group', { name: group });
    const field = within(bounds).getByLabelText(label);
    fireEvent.input(field, { target: { value: typed } });
    fireEvent.change(field);
    return onChange;
  };

  test.each([
    ['30', 30],
    ['0', 1],
    ['99999', 3650],
    ['2.6', 3],
  ])('“%s” days are %i', (typed, days) => {
    expect(typeInto(READ, /days/u, typed)).toHaveBeenCalledExactlyOnceWith({ keepReadDays: days });
  });

  test('stories of feeds have bounds of their own, whether or not what is read is kept', () => {
    const [days, megabytes] = [/days/u, /megabytes/u];
    expect(typeInto('Stories from feeds', days, '30')).toHaveBeenCalledExactlyOnceWith({ keepFeedDays: 30 });
    cleanup();
    const onChange = typeInto('Stories from feeds', megabytes, '70');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ keepFeedMegabytes: 70 });
    cleanup();
    mount('options');
    section('What to keep').getByRole('group', { name: 'Stories from feeds' });
  });

  test('the built-in list is there to be read', () => {
    mount('options');
    screen.getByText(/mail\.google\.com, /u);
  });
});

describe('sources', () => {
  test('of 20,000, one page is drawn', () => {
    mount('options-full');
    expect(section('Sources').getAllByRole('checkbox')).toHaveLength(50);
    section('Sources').getByText('101 to 150 of 20,000');
  });

  test('are searched, sorted and paged', () => {
    const { onQuery } = spied('options-full', 'sources');
    const part = section('Sources');
    fireEvent.input(part.getByRole('searchbox'), { target: { value: 'ferry' } });
    expect(onQuery).toHaveBeenLastCalledWith({ search: 'ferry', order: 'newest', offset: 0 });
    fireEvent.change(part.getByRole('combobox'), { target: { value: 'largest' } });
    expect(onQuery).toHaveBeenLastCalledWith({ search: '', order: 'largest', offset: 0 });
    fireEvent.click(part.getByRole('button', { name: 'Next' }));
    expect(onQuery).toHaveBeenLastCalledWith({ search: '', order: 'newest', offset: 150 });
    fireEvent.click(part.getByRole('button', { name: 'Previous' }));
    expect(onQuery).toHaveBeenLastCalledWith({ search: '', order: 'newest', offset: 50 });
  });

  test('are deleted only after a second yes, and the way back has the focus', () => {
    const { onRemove } = spied('options-full', 'sources');
    const part = section('Sources');
    const ask = () => fireEvent.click(part.getAllByRole('button', { name: /^Delete “Ferry/u })[0]!);
    ask();
    expect(onRemove).not.toHaveBeenCalled();
    const back = part.getByRole('button', { name: 'No, go back' });
    expect(document.activeElement).toBe(back);
    fireEvent.click(back);
    expect(document.activeElement).toBe(part.getAllByRole('button', { name: /^Delete “Ferry/u })[0]);
    ask();
    fireEvent.click(part.getByRole('button', { name: 'Yes, go on' }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(['kept:0']);
  });

  test('several can be chosen and deleted at once; one is pinned by its name', () => {
    const { onRemove, onPin } = spied('options-full', 'sources');
    const part = section('Sources');
    for (const box of part.getAllByRole('checkbox').slice(0, 2)) fireEvent.click(box);
    fireEvent.click(part.getByRole('button', { name: 'Delete 2 chosen sources' }));
    fireEvent.click(part.getByRole('button', { name: 'Yes, go on' }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(['kept:0', 'kept:1']);
    fireEvent.click(part.getByRole('button', { name: 'Pin “Untitled story”' }));
    expect(onPin).toHaveBeenCalledExactlyOnceWith('kept:1', true);
  });

  test('that cannot be read are said to be so, with a way to repair', () => {
    const { onRepair } = spied('options-working', 'sources');
    fireEvent.click(screen.getByRole('button', { name: 'Repair' }));
    expect(onRepair).toHaveBeenCalledOnce();
  });
});

test('a pack is listed with its size and the days that its stories are from', () => {
  spied('options-full', 'packs');
  const row = screen.getByText('Public domain stories', { selector: 'strong *' }).closest('li')!;
  expect(row.textContent).toContain('1,140 sources, 2.1 MB');
  const period = within(row).getByText('Stories from').nextElementSibling!;
  expect(period.textContent).toBe('Jan 2, 2019 – Mar 31, 2024');
});

test('the packs that came with the extension are listed too, and cannot be removed or put aside', () => {
  spied('options', 'packs');
  const part = section('Packs');
  const row = part.getByText('Wireprint starter').closest('li')!;
  expect(row.textContent).toContain('27 sources · came with Wireprint');
  expect(within(row).queryByRole('button')).toBeNull();
  expect(within(row).queryByRole('checkbox')).toBeNull();
  expect(part.queryByText('No packs.')).toBeNull();
});

test('a pack is put aside, undone and removed', () => {
  const actions = spied('options-full', 'packs');
  const part = section('Packs');
  fireEvent.click(part.getByRole('checkbox', { name: 'Use this pack: Public domain stories' }));
  expect(actions.onUse).toHaveBeenCalledExactlyOnceWith('a', false);
  fireEvent.click(part.getByRole('button', { name: 'Back to the version before' }));
  const undoing = part.getByRole('group', { name: 'Back to the version before' });
  fireEvent.click(within(undoing).getByRole('button', { name: 'Yes, go on' }));
  expect(actions.onUndo).toHaveBeenCalledExactlyOnceWith('a');
  fireEvent.click(part.getByRole('button', { name: 'Remove Harbour archive' }));
  const group = part.getByRole('group', { name: 'Remove Harbour archive' });
  fireEvent.click(within(group).getByRole('button', { name: 'Yes, go on' }));
  expect(actions.onRemove).toHaveBeenCalledExactlyOnceWith('b');
});

test('a pack is subscribed to by its address, fetched, given up and left', () => {
  const actions = spied('options-full', 'packs');
  const part = section('Packs');
  fireEvent.input(part.getByRole('textbox'), { target: { value: 'packs.example/a.pack' } });
  fireEvent.click(part.getByRole('button', { name: 'Subscribe' }));
  expect(actions.onSubscribe).toHaveBeenCalledExactlyOnceWith('https://packs.example/a.pack');
  fireEvent.click(part.getByRole('button', { name: 'Fetch now: https://archive.example/2024.pack' }));
  expect(actions.onFetchNow).toHaveBeenCalledExactlyOnceWith('https://archive.example/2024.pack');
  fireEvent.click(part.getByRole('button', { name: 'Stop, and take nothing' }));
  expect(actions.onStop).toHaveBeenCalledExactlyOnceWith('https://wire.example/public.pack');
  fireEvent.click(part.getByRole('button', { name: 'No more updates of Public domain stories' }));
  const group = part.getByRole('group', { name: 'No more updates of Public domain stories' });
  fireEvent.click(within(group).getByRole('button', { name: 'Yes, go on' }));
  expect(actions.onUnsubscribe).toHaveBeenCalledExactlyOnceWith('https://wire.example/public.pack');
  expect(part.getByRole('link').getAttribute('href')).toBe('address.html');
});

test('a pack that can no longer be read says so, with what to do, and can be removed', () => {
  const actions = spied('options-full', 'packs');
  const row = screen.getByText('A pack that can no longer be read').closest('li')!;
  within(row).getByText(/Remove it, and add it again/u);
  fireEvent.click(within(row).getByRole('button', { name: 'Remove' }));
  fireEvent.click(within(row).getByRole('button', { name: 'Yes, go on' }));
  expect(actions.onRemove).toHaveBeenCalledExactlyOnceWith('c');
});

describe('feeds', () => {
  test('one click on the catalogue subscribes, with what is known of the feed', () => {
    const { onSubscribe } = spied('options', 'feeds');
    const part = section('Feeds');
    fireEvent.input(part.getByRole('searchbox'), { target: { value: 'german' } });
    expect(part.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'German',
    ]);
    fireEvent.click(part.getByRole('button', { name: 'Subscribe to tagesschau' }));
    expect(onSubscribe).toHaveBeenCalledExactlyOnceWith('https://www.tagesschau.de/index~rss2.xml', {
      title: 'tagesschau',
      lang: 'de',
    });
  });

  test('only an address is asked for, and over https whatever was typed', () => {
    const { onSubscribe } = spied('options', 'feeds');
    const part = section('Feeds');
    const type = (value: string) => {
      fireEvent.input(part.getByRole('textbox'), { target: { value } });
      fireEvent.click(part.getByRole('button', { name: 'Subscribe' }));
    };
    type('my feed');
    part.getByText(/^This is not a secure web address/u);
    expect(onSubscribe).not.toHaveBeenCalled();
    type(' http://wire.example/feed ');
    expect(onSubscribe).toHaveBeenCalledExactlyOnceWith('https://wire.example/feed', {});
  });

  test('are fetched, paused, asked less often, and unsubscribed', () => {
    const actions = spied('options-full', 'feeds');
    const part = section('Feeds');
    fireEvent.click(part.getByRole('button', { name: 'Fetch now: Northern Wire' }));
    expect(actions.onFetchNow).toHaveBeenCalledExactlyOnceWith('https://wire.example/feed.xml');
    fireEvent.click(part.getByRole('button', { name: 'Pause Northern Wire' }));
    expect(actions.onChange).toHaveBeenLastCalledWith('https://wire.example/feed.xml', { isPaused: true });
    fireEvent.change(part.getAllByRole('combobox')[0]!, { target: { value: '86400000' } });
    expect(actions.onChange).toHaveBeenLastCalledWith('https://wire.example/feed.xml', {
      fixedMs: 86_400_000,
    });
    part.getByText('The publisher has ended this feed.');
    const moved = part.getByRole('link', { name: 'Open this address' });
    expect(moved.getAttribute('href')).toBe('https://d.example/f');
  });
});

describe('adding sources', () => {
  test('a pasted story is taken with its title, and one that is too short is not', () => {
    const { onPaste } = spied('options', 'add');
    const part = section('Add sources');
    const paste = (text: string) => {
      fireEvent.input(part.getByLabelText('Text'), { target: { value: text } });
      fireEvent.click(part.getByRole('button', { name: 'Add story' }));
    };
    fireEvent.input(part.getByLabelText('Title'), { target: { value: ' Ferry ' } });
    paste('Too short.');
    part.getByText('There is too little text to compare with.');
    expect(onPaste).not.toHaveBeenCalled();
    const text = 'word '.repeat(60);
    paste(text);
    expect(onPaste).toHaveBeenCalledExactlyOnceWith({ title: 'Ferry', url: '', text });
  });

  test('files are dropped; while they are added there is a way to stop', () => {
    const actions = spied('options', 'add');
    const file = new File(['a'], 'a.txt');
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    fireEvent(
      screen.getByText('Open files').parentElement!,
      Object.assign(drop, { dataTransfer: { files: [file] } }),
    );
    expect(actions.onFiles).toHaveBeenCalledExactlyOnceWith([file]);
    cleanup();
    const { onCancel } = spied('options-working', 'add');
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('120');
    fireEvent.click(screen.getByRole('button', { name: 'Stop, and take nothing' }));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test('what was left out is named with why', () => {
    mount('options-full');
    section('Add sources').getByText('31 sources were added.');
    expect(screen.getByText('photo.jpg').closest('li')!.textContent).toContain('not a kind of file');
  });
});

test('each level of sensitivity says what was measured of it', () => {
  const onChoose = vi.fn();
  mount('options', ({ sensitivity }) => ({ sensitivity: { ...sensitivity!, onChoose } }));
  const levels = section('Sensitivity').getAllByRole('radio');
  expect(levels).toHaveLength(3);
  for (const level of levels)
    expect(level.closest('label')!.textContent).toMatch(/Measured: \d+ false alerts in/u);
  fireEvent.click(levels[2]!);
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('more');
});

test('appearance, language and spoken marks are chosen one by one', () => {
  const onChange = vi.fn();
  mount('options', ({ face }) => ({ face: { ...face!, onChange } }));
  const part = section('Appearance and language');
  fireEvent.click(part.getByRole('radio', { name: 'Dark' }));
  fireEvent.change(part.getByRole('combobox', { name: 'Language' }), { target: { value: 'ar' } });
  fireEvent.click(part.getByRole('checkbox', { name: /^Say changes in words/u }));
  expect(onChange.mock.calls).toEqual([
    [{ appearance: 'dark' }],
    [{ language: 'ar' }],
    [{ spokenMarks: false }],
  ]);
});

test('everything is deleted only after the word was written', () => {
  const { onDelete } = spied('options', 'data');
  const part = section('Your data');
  const button = part.getByRole<HTMLButtonElement>('button', { name: 'Delete everything', hidden: true });
  expect(button.disabled).toBe(true);
  fireEvent.submit(button.closest('form')!);
  expect(onDelete).not.toHaveBeenCalled();
  fireEvent.input(part.getByRole('textbox', { hidden: true }), { target: { value: 'Delete ' } });
  fireEvent.click(button);
  expect(onDelete).toHaveBeenCalledOnce();
});

test('diagnostics are copied as they are shown', async () => {
  const onCopy = vi.fn(async () => true);
  mount('options-full', ({ diagnostics }) => ({ diagnostics: { ...diagnostics!, onCopy } }));
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  await screen.findByText('Copied.');
  expect(onCopy).toHaveBeenCalledExactlyOnceWith(
    'Version: 0.1.0\nBrowser: Firefox 153.0\n\nRecent events:\n12:00:01 started 31 ms\n12:00:09 looked ok 214 ms',
  );
});

test('an import that is done can be taken back as a whole, and one that failed says why', () => {
  const onUndo = vi.fn();
  const add = optionsViews['options']!.add!;
  const done = { kind: 'done', taken: 2, refusedInAll: 120, refused: [], onUndo } as const;
  const { rerender } = render(<AddSources {...add} state={done} />);
  fireEvent.click(screen.getByRole('button', { name: 'Take this import back' }));
  expect(onUndo).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Yes, go on' }));
  expect(onUndo).toHaveBeenCalledOnce();
  rerender(<AddSources {...add} state={{ kind: 'failed', why: 'No room.' }} />);
  screen.getByText('No room.');
});

test('what was deleted can be brought back', () => {
  const onUndo = vi.fn();
  render(<Sources {...optionsViews['options']!.sources!} removed={{ count: 1, onUndo }} />);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onUndo).toHaveBeenCalledOnce();
});

test('the files of packs are exported only where that is asked for', () => {
  const onExport = vi.fn();
  const { actions, ...data } = optionsViews['options']!.data!;
  render(<Data {...data} actions={{ ...actions, onExport }} />);
  fireEvent.click(screen.getByRole('button', { name: 'Export everything' }));
  fireEvent.click(screen.getByRole('checkbox', { name: /files of packs/u }));
  fireEvent.click(screen.getByRole('button', { name: 'Export everything' }));
  expect(onExport.mock.calls).toEqual([[false], [true]]);
});

test('keys are said as the browser gives them, with the way to where it changes them', () => {
  const onChange = vi.fn();
  mount('options', ({ face }) => ({ face: { ...face!, keys: { ...face!.keys, onChange } } }));
  expect(screen.getByText('Alt+Shift+Y').closest('div')?.textContent).toBe('Open WireprintAlt+Shift+Y');
  expect(screen.getByText('no key').closest('div')?.textContent).toBe('Compare the selectionno key');
  fireEvent.click(screen.getByRole('button', { name: 'Change the keys in the browser' }));
  expect(onChange).toHaveBeenCalledOnce();
});
