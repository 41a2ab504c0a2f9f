/** Two stories as bars, joined where they say the same: what the popup draws, in small. */
export function Picture() {
  return (
    <svg class="picture" viewBox="0 0 220 148" aria-hidden="true">
      <path class="band" d="M70 10C110 10 110 44 150 44V66C110 66 110 32 70 32Z" />
      <path class="band hatched" d="M70 40C110 40 110 76 150 76V104C110 104 110 66 70 66Z" />
      <path class="band moved" d="M70 112C110 112 110 10 150 10V34C110 34 110 138 70 138Z" />
      <g class="sheet">
        <path d="M10 12H68M10 21H68M10 30H44" />
        <path d="M10 44H68M10 53H68M10 62H56" />
        <path d="M10 116H68M10 125H68M10 134H36" />
      </g>
      <path class="sheet out" d="M10 78H68M10 87H68M10 96H50" />
      <g class="sheet here">
        <path d="M152 14H210M152 23H210M152 32H178" />
        <path d="M152 48H210M152 57H210M152 66H186" />
        <path d="M152 80H210M152 89H210M152 98H198" />
        <path d="M152 116H210M152 125H190" />
      </g>
    </svg>
  );
}
