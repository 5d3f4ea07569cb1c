import { type FormEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '@app/live-protocol';
import { useDraft } from '../../connection/use-draft';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { LongField } from '../../writing/fields';

/** Written alone: it lies in this person's own lane until the time is up. */
export function OwnSheet({ stage, isCarried = false }: { stage: Stage; isCarried?: boolean }) {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  const id = useId();
  const lane = `me:${view.me.memberId}`;
  useEffect(() => void actions.live.follow(lane), [actions, lane]);
  const kept = view.live.privately?.sheets[stage.id];
  const [text, write] = useDraft(`${view.room.session.id}:sheet:${stage.id}`, kept?.text ?? '');
  const [signed, setSigned] = useState<boolean | null>(null);
  const isSigned = signed ?? kept?.signed ?? false;
  const waiting = view.live.outbox.waiting.some((command) => command.kind === 'sheet.write');
  const isKept = kept !== undefined && kept.text === text.trim() && kept.signed === isSigned;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void actions.send('sheet.write', { stageId: stage.id, text: text.trim(), signed: isSigned });
  };
  return (
    <form className={parts.section} onSubmit={submit}>
      <LongField label={t('sheet.write')} value={text} write={write} longest={isCarried ? 300 : 1000} />
      {!isCarried && (
        <label className={parts.tick} htmlFor={id}>
          <input id={id} type="checkbox" checked={isSigned} onChange={(event) => setSigned(event.target.checked)} />
          <span>{t('sheet.sign')}</span>
        </label>
      )}
      <p className={parts.quiet}>{t(isCarried ? 'sheet.carried' : 'sheet.hidden')}</p>
      <button type="submit" className="btn wide" style={{ marginTop: 10 }} disabled={waiting || isKept}>
        {t(isKept ? 'sheet.kept' : 'sheet.keep')}
      </button>
    </form>
  );
}
