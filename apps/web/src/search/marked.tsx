import type { ReactNode } from 'react';
import type { MarkedText } from './found';

/** The text with what was asked for underlined. */
export function Marked({ text, marks }: MarkedText) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, length } of marks) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, from + length)}</mark>);
    at = from + length;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
