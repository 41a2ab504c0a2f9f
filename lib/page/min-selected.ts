/**
 * Letters. Less than this can be found anywhere. In a file of its own, since the popup asks for it and must
 * not load the page reader with it.
 */
export const MIN_SELECTED = 40;
