import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { welcomes } from '../../test/views/welcomes.ts';
import { Welcome } from './Welcome.tsx';

afterEach(cleanup);

function mount(name: string) {
  const actions = {
    onChooseWhen: vi.fn(),
    onAddSites: vi.fn(),
    onRemoveSite: vi.fn(),
    onKeepRead: vi.fn(),
    onOpenOptions: vi.fn(),
  };
  return { actions, ...render(<Welcome state={welcomes[name]!} actions={actions} />) };
}

test('says what it does and what it never does', () => {
  mount('welcome');
  expect(within(screen.getByRole('region', { name: 'What it does' })).getAllByRole('listitem')).toHaveLength(
    3,
  );
  screen.getByText(/^It sends nothing anywhere/u);
});

test('looks on click only until another choice is made', () => {
  const { actions } = mount('welcome');
  const choice = screen.getByRole<HTMLInputElement>('radio', { name: /^Only when I click/u });
  expect(choice.checked).toBe(true);
  expect(actions.onChooseWhen).not.toHaveBeenCalled();
});

test('passing through “everywhere” asks the browser for nothing; the button does', () => {
  const { actions } = mount('welcome');
  fireEvent.click(screen.getByRole('radio', { name: /everywhere/u }));
  expect(actions.onChooseWhen).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Let my browser ask for access' }));
  expect(actions.onChooseWhen).toHaveBeenCalledExactlyOnceWith('everywhere');
});

test('a refusal is said, and what holds is marked again', () => {
  const { actions, rerender } = mount('welcome');
  const everywhere = screen.getByRole<HTMLInputElement>('radio', { name: /everywhere/u });
  fireEvent.click(everywhere);
  expect(everywhere.checked).toBe(true);
  rerender(<Welcome state={welcomes['welcome-refused']!} actions={actions} />);
  screen.getByText(/was told not to give access/u);
  expect(everywhere.checked).toBe(false);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Only when I click/u }).checked).toBe(true);
});

test('adds a site by its host name, whatever was pasted', () => {
  const { actions } = mount('welcome-sites');
  type('https://News.Example/politics');
  expect(actions.onAddSites).toHaveBeenCalledExactlyOnceWith(['news.example']);
});

test.each([
  ['not a site', /not the name of a site/u],
  ['courier.example', /on the list already/u],
])('“%s” is not added, and the reason is said', (typed, reason) => {
  const { actions } = mount('welcome-sites');
  type(typed);
  expect(actions.onAddSites).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toMatch(reason);
  expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
});

test('removes the site whose button was pressed', () => {
  const { actions } = mount('welcome-sites');
  fireEvent.click(screen.getByRole('button', { name: 'Remove tidewater.example' }));
  expect(actions.onRemoveSite).toHaveBeenCalledExactlyOnceWith('tidewater.example');
});

test('a site that the browser gives no access to is named, and can be asked for again', () => {
  const { actions } = mount('welcome-sites');
  const row = screen.getByText('tidewater.example').closest('li')!;
  within(row).getByText('no access');
  expect(within(screen.getByText('courier.example').closest('li')!).queryByText('no access')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Ask for access again' }));
  expect(actions.onAddSites).toHaveBeenCalledExactlyOnceWith(['tidewater.example']);
});

test('says that looking everywhere fell back, and shows what it fell back to', () => {
  mount('welcome-lost');
  screen.getByText(/no longer gives access to all sites/u);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Only when I click/u }).checked).toBe(true);
});

test('offers the demonstration stories, each with what to expect', () => {
  mount('welcome');
  const region = screen.getByRole('region', { name: 'Try it now' });
  const link = within(region).getByRole('link', { name: /^Survey ordered/u });
  expect(link.closest('li')!.textContent).toContain('independent report, no match expected');
  expect(within(region).getAllByRole('link')).toHaveLength(7);
});

function type(text: string) {
  fireEvent.input(screen.getByRole('textbox', { name: 'Site' }), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Add site' }));
}

test('offers to keep what is read, and does so only when it is chosen', () => {
  const { actions } = mount('welcome');
  const offer = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Keep the stories that I read/u });
  expect(offer.checked).toBe(false);
  fireEvent.click(offer);
  expect(actions.onKeepRead).toHaveBeenCalledExactlyOnceWith(true);
});
