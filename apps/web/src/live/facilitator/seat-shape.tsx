export type SeatState = 'speaking' | 'waiting' | 'later' | 'spoken' | 'passed' | 'present' | 'unsigned';

/** The mark of a seat: its form says what its colour says. */
export function SeatShape({ state }: { state: SeatState }) {
  if (state === 'speaking') return null;
  if (state === 'waiting' || state === 'unsigned')
    return <circle r={15} fill="#fff" stroke="#744600" strokeWidth={2.5} strokeDasharray="4 4" />;
  if (state === 'later')
    return (
      <>
        <circle r={15} fill="#fff" stroke="#36508A" strokeWidth={2.5} />
        <path
          d="M-1-6l-4 4 4 4M-5-2h7a4 4 0 0 1 0 8h-3"
          stroke="#36508A"
          strokeWidth={2}
          fill="none"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </>
    );
  if (state === 'passed')
    return (
      <>
        <circle r={15} fill="#fff" stroke="#17605A" strokeWidth={2.5} />
        <path d="M-5 0h10" stroke="#17605A" strokeWidth={2.4} strokeLinecap="round" />
      </>
    );
  return (
    <>
      <circle r={15} fill="#17605A" />
      <path
        d="M-6 0l4 4 8-8"
        stroke="#fff"
        strokeWidth={2.4}
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  );
}
