import { useEffect, useRef } from 'react';
import styles from './facilitator.module.css';

interface Props {
  title: string;
  text: string;
  yes: string;
  no: string;
  onYes: () => void;
  onDone: () => void;
}

/** One question before something everyone will feel. Escape is no. */
export function AskOnce({ title, text, yes, no, onYes, onDone }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const answer = (isYes: boolean) => {
    if (isYes) onYes();
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="ask-once" onClose={onDone}>
      <h2 id="ask-once" className="h2">
        {title}
      </h2>
      <p className="mut">{text}</p>
      <div className={styles.dialogButtons}>
        <button type="button" className="btn p" onClick={() => answer(true)}>
          {yes}
        </button>
        <button type="button" className="btn" onClick={() => answer(false)}>
          {no}
        </button>
      </div>
    </dialog>
  );
}
