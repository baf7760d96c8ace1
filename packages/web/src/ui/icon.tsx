const strokes = {
  bell: "M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13zM8.5 17.5h3",
  inbox: "M3 11.5 5 5h10l2 6.5V16H3zM3 11.5h4a3 3 0 0 0 6 0h4",
  plan: "M5 3h7l4 4v10H5zM12 3v4h4M8 11h5M8 14h5",
  ledger: "M3.5 5h.1M3.5 10h.1M3.5 15h.1M7 5h10M7 10h10M7 15h10",
  board: "M3 3v14h14M6.5 6h6M8.5 10h7M6.5 14h4",
  tree: "M7.5 3h5v4h-5zM3 13h4v4H3zM13 13h4v4h-4zM10 7v3M5 13v-3h10v3",
  campaign: "M5 17V3.5h9.5L12.5 7l2 3.5H5",
  people: "M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 16.5c0-3 2-5 5-5s5 2 5 5M13 4a2.75 2.75 0 0 1 0 5.3M14.5 11.8c1.8.6 3 2.3 3 4.7",
  developer: "M3 4h14v12H3zM6 8l2.5 2L6 12M10.5 12.5H14",
  help: "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM7.8 7.8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M10 14v.2",
  down: "m5.5 8 4.5 4.5L14.5 8",
  up: "m5.5 12.5 4.5-4.5 4.5 4.5",
  left: "M12.5 5.5 8 10l4.5 4.5",
  right: "M8 5.5 12.5 10 8 14.5",
  enter: "M16 5v5.5H4.5M8 7l-3.5 3.5L8 14",
  check: "m4 10.5 4 4 8-9",
  close: "m5 5 10 10M15 5 5 15",
  plus: "M10 4v12M4 10h12",
  pin: "M10 17.5s5-4.6 5-8.8a5 5 0 0 0-10 0c0 4.2 5 8.8 5 8.8ZM10 10.5a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z",
  search: "M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4",
  copy: "M7 7h9v10H7zM13 7V3H4v10h3",
  filter: "M3 5h14M6 10h8M8.5 15h3",
  download: "M10 3v9M6 8.5l4 4 4-4M4 16.5h12",
  upload: "M10 12.5v-9M6 7l4-4 4 4M4 16.5h12",
  trash: "M4 6h12M8 6V3.5h4V6M6 6l.7 11h6.6L14 6",
  edit: "m4 16 .8-3.5L13.5 4 16 6.5 7.5 15.2z",
  more: "M4.5 10h.1M10 10h.1M15.4 10h.1",
  device: "M3 4h14v9H3zM7 17h6M10 13v4",
} as const;

/** The names of the line icons. */
export type IconName = keyof typeof strokes;

/** A line icon in the colour of its text; it never stands for a word alone, so it is hidden from assistive technology. */
export function Icon({ name, size = 16, weight = 1.5 }: { name: IconName; size?: number; weight?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "more" ? 2.5 : weight}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={strokes[name]} />
    </svg>
  );
}

/** A small filled flag: the mark of a finding. */
export function Flag({ size = 12 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" fill="currentColor" aria-hidden="true" focusable="false">
      <path d="M1.5 1h1.2v10H1.5zM3.5 1.6c2.4-.9 4 .9 7 0v5.3c-3 .9-4.6-.9-7 0z" />
    </svg>
  );
}
