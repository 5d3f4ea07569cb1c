import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { memberOf } from '@app/live-protocol';
import { useDraft } from '../../connection/use-draft';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { LongField } from '../../writing/fields';
import type { StageProps } from '../stage-props';

/** Proposals to change the plan; they stay with the grant until both sides have agreed by name. */
export default function AdjustmentsPart({ stage: _stage }: StageProps) {
  const { t } = useTranslation('review-room');
  const { view } = useRoom();
  const { adjustments } = view.room.review;
  const me = memberOf(view.room, view.me.memberId);
  const carries = me?.organization.group === 'partner' || me?.organization.group === 'support';
  return (
    <section className={parts.section}>
      <h2>{t('adjust.title')}</h2>
      <p className={parts.quiet}>{t('adjust.what')}</p>
      {adjustments.map((each) => (
        <article key={each.id} className={parts.group}>
          <p>{each.what}</p>
          <p className={parts.quiet}>{t('adjust.because', { why: each.why })}</p>
          <span className={parts.quiet}>{each.organization.name}</span>
        </article>
      ))}
      {carries ? <ProposeForm memberId={view.me.memberId} /> : <p>{t('adjust.answeredLater')}</p>}
    </section>
  );
}

function ProposeForm({ memberId }: { memberId: string }) {
  const { t } = useTranslation('review-room');
  const { view, actions } = useRoom();
  const [isWriting, setWriting] = useState(false);
  const key = `${view.room.session.id}:adjustment`;
  const [what, writeWhat, clearWhat] = useDraft(`${key}:what`);
  const [why, writeWhy, clearWhy] = useDraft(`${key}:why`);
  const isEmpty = what.trim() === '' || why.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty) return;
    void actions.send('adjustment.propose', { memberId, what: what.trim(), why: why.trim() });
    clearWhat();
    clearWhy();
    setWriting(false);
  };
  if (!isWriting)
    return (
      <button type="button" className="btn wide" style={{ marginTop: 12 }} onClick={() => setWriting(true)}>
        {t('adjust.add')}
      </button>
    );
  return (
    <form className={parts.group} onSubmit={submit}>
      <LongField label={t('adjust.whatField')} value={what} write={writeWhat} longest={500} />
      <LongField label={t('adjust.whyField')} value={why} write={writeWhy} longest={500} />
      <div className={parts.pair}>
        <button type="submit" className="btn p" disabled={isEmpty}>
          {t('adjust.put')}
        </button>
        <button type="button" className="btn" onClick={() => setWriting(false)}>
          {t('adjust.notNow')}
        </button>
      </div>
    </form>
  );
}
