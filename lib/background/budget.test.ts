import { expect, test } from 'vitest';
import { SESSION_BUDGETS } from './budget.ts';

/** `storage.session.QUOTA_BYTES` of both browsers. */
const QUOTA_BYTES = 10 * 2 ** 20;

test('all lists of the session together take no eighth of what browsers give, at two bytes a unit', () => {
  const units = Object.values(SESSION_BUDGETS).reduce((sum, budget) => sum + budget, 0);
  expect(2 * units).toBeLessThan(QUOTA_BYTES / 8);
});
