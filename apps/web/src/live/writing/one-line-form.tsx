import { type FormEvent, useId } from 'react';
import { useDraft } from '../connection/use-draft';
import { useRoom } from '../room/room-context';
import parts from '../room/room.module.css';

interface Props {
  /** Names the draft on this device. */
  field: string;
  label: string;
  button: string;
  longest: number;
  onSend: (text: string) => void;
}

export function OneLineForm({ field, label, button, longest, onSend }: Props) {
  const { view } = useRoom();
  const [text, write, clear] = useDraft(`${view.room.session.id}:${field}`);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onSend(text.trim());
    clear();
  };
  return (
    <form onSubmit={submit} className={parts.field}>
      <label htmlFor={id} className={parts.fieldLabel}>
        {label}
      </label>
      <div className={parts.inline}>
        <input
          id={id}
          className={parts.line}
          value={text}
          maxLength={longest}
          onChange={(event) => write(event.target.value)}
        />
        <button type="submit" className="btn" disabled={text.trim() === ''}>
          {button}
        </button>
      </div>
    </form>
  );
}
