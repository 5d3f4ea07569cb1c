import { useId } from 'react';
import parts from '../room/room.module.css';

interface Props {
  label: string;
  value: string;
  write: (text: string) => void;
  longest: number;
}

export function LongField({ label, value, write, longest }: Props) {
  const id = useId();
  return (
    <div className={parts.field}>
      <label htmlFor={id} className={parts.fieldLabel}>
        {label}
      </label>
      <textarea
        id={id}
        className={parts.writing}
        rows={2}
        maxLength={longest}
        value={value}
        onChange={(event) => write(event.target.value)}
      />
    </div>
  );
}

export function ShortField({ label, value, write, longest }: Props) {
  const id = useId();
  return (
    <div className={parts.field}>
      <label htmlFor={id} className={parts.fieldLabel}>
        {label}
      </label>
      <input
        id={id}
        className={parts.line}
        maxLength={longest}
        value={value}
        onChange={(event) => write(event.target.value)}
      />
    </div>
  );
}
