/** A V that opens towards a point of light: *virke* and *lyst*. */
export const WordmarkSign = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="7" fill="#0b5c4a" />
    <path
      d="M7 11.5 14.2 25h3.6L22 17"
      fill="none"
      stroke="#fff"
      strokeWidth="3.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <circle cx="24" cy="9.5" r="3.6" fill="#f5b83d" />
  </svg>
)
