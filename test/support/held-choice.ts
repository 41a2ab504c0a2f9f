import { vi } from 'vitest';
import type { Choice } from '../../lib/settings/choice.ts';

const choice: Choice = {
  when: 'on-click',
  sites: [],
  offSites: [],
  withoutAccess: [],
  hasLostEverywhere: false,
};

/** In place of what asks the browser about when to look: on click only, and it stays so. */
export const heldChoice = { onChoiceChanged: vi.fn(), currentChoice: async () => choice };
