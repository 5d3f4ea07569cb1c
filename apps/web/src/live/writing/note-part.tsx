import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoom } from '../room/room-context';
import parts from '../room/room.module.css';

const sendAfterMs = 1_500;

/** A private jotting in lane `me`: it is the server's to keep and nobody's to read. */
export function NotePart() {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open) void actions.live.follow(`me:${view.me.memberId}`);
  }, [open, actions, view.me.memberId]);
  return (
    <details className={parts.section} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={parts.summary}>{t('note.title')}</summary>
      {open && view.live.privately && <NoteField stored={view.live.privately.note} />}
    </details>
  );
}

function NoteField({ stored }: { stored: string }) {
  const { t } = useTranslation('live-room');
  const { actions } = useRoom();
  const [text, setText] = useState<string | null>(null);
  const id = useId();
  const waiting = actions.live.outbox.waiting.findLast((command) => command.kind === 'note.write');
  const shown = text ?? (waiting?.data as { text: string } | undefined)?.text ?? stored;
  const sent = useRef(shown);
  const sendIfNew = useCallback(() => {
    if (text === null || text === sent.current) return;
    sent.current = text;
    void actions.send('note.write', { text });
  }, [text, actions]);
  useEffect(() => {
    const timer = window.setTimeout(sendIfNew, sendAfterMs);
    return () => window.clearTimeout(timer);
  }, [sendIfNew]);
  return (
    <>
      <label htmlFor={id} className="unseen">
        {t('note.title')}
      </label>
      <textarea
        id={id}
        className={parts.writing}
        rows={4}
        maxLength={4000}
        value={shown}
        onChange={(event) => setText(event.target.value)}
        onBlur={sendIfNew}
      />
    </>
  );
}
