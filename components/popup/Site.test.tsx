import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Site } from './Site.tsx';

afterEach(cleanup);

const region = () => within(screen.getByRole('region', { name: 'This site' }));

test.each([
  ['watched', 'On for this site: it is looked at without a click.', 'Turn off for this site', false],
  ['off', 'Off for this site: it is looked at on a click only.', 'Turn on for this site', true],
  ['on-click', 'This site is looked at on a click only.', 'Turn on for this site', true],
] as const)('a site that is %s says so, and can be turned the other way', (state, said, button, isOn) => {
  const onTurn = vi.fn();
  render(<Site site={{ state }} onTurn={onTurn} />);
  expect(region().getByRole('status').textContent).toBe(said);
  fireEvent.click(region().getByRole('button', { name: button }));
  expect(onTurn).toHaveBeenCalledExactlyOnceWith(isOn);
});

test('where the browser gave no access, that is said, and it can be asked again', () => {
  render(<Site site={{ state: 'on-click', isRefused: true }} onTurn={vi.fn()} />);
  expect(region().getByRole('status').textContent).toBe('The browser gave no access to this site.');
  expect(region().getByRole('button', { name: 'Turn on for this site' })).toBeDefined();
});
