import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ferry, ferryMatch } from '../../test/views/ferry.ts';
import { ParagraphMap } from './ParagraphMap.tsx';

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(cleanup);

test('a map has one stop for the Tab key, also where one with fewer rows has taken its place', () => {
  const drawn = (rows: number) => (
    <ParagraphMap
      links={ferryMatch.paragraphs.slice(0, rows)}
      texts={ferry}
      chosen={null}
      onChoose={() => {}}
    />
  );
  const stops = () =>
    screen.getAllByRole('button').filter((button) => button.getAttribute('tabindex') === '0').length;
  const { rerender } = render(drawn(6));
  fireEvent.keyDown(screen.getByRole('toolbar'), { key: 'End' });
  expect(stops()).toBe(1);
  rerender(drawn(3));
  expect(stops()).toBe(1);
});
