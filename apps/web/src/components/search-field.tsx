import { useEffect, useState } from 'react';
import { Icon } from './icon';

const pauseBeforeSearchMs = 250;

interface Props {
  label: string;
  value: string;
  onSearch: (words: string) => void;
  longest?: number;
}

/** A list is asked for again when whoever types pauses, not at every letter. */
export function SearchField({ label, value, onSearch, longest }: Props) {
  const [written, setWritten] = useState(value);
  useEffect(() => setWritten(value), [value]);
  useEffect(() => {
    if (written.trim() === value) return;
    const timer = setTimeout(() => onSearch(written.trim()), pauseBeforeSearchMs);
    return () => clearTimeout(timer);
  }, [written, value, onSearch]);
  return (
    <label className="search">
      <Icon name="search" />
      <span className="unseen">{label}</span>
      <input
        type="search"
        value={written}
        maxLength={longest}
        placeholder={label}
        onChange={(event) => setWritten(event.target.value)}
      />
    </label>
  );
}
