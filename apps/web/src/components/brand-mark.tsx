/** Two staggered strokes: two people on one path. */
export const BrandMark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d="M11 27V13" stroke="#17605A" strokeWidth="6.5" strokeLinecap="round" />
    <path d="M21 19V5" stroke="#F2BC57" strokeWidth="6.5" strokeLinecap="round" />
  </svg>
);

/** The two strokes drawn out into one path; it stands where a page has nothing to show. */
export const TwoPaths = () => (
  <svg className="path" viewBox="0 0 330 84" width="330" height="84" aria-hidden="true" focusable="false">
    <path d="M0 62C70 20 120 66 180 44S280 14 330 26" stroke="#17605A" strokeWidth="7" fill="none" />
    <path d="M0 46C70 4 120 50 180 28S280 -2 330 10" stroke="#F2BC57" strokeWidth="7" fill="none" />
  </svg>
);
