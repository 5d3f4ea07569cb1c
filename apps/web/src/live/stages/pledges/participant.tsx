import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { memberOf } from '@app/live-protocol';
import { wholeDate } from '../../../components/dates';
import { useDraft } from '../../connection/use-draft';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { LongField } from '../../writing/fields';
import type { StageProps } from '../stage-props';

/** Mutual help: who helps whom, with what, until when. It stands on both organisations' lists afterwards. */
export default function PledgesPart({ stage: _stage }: StageProps) {
  const { t } = useTranslation('review-room');
  const shell = useTranslation('shell');
  const { view, actions } = useRoom();
  const { pledges } = view.room.review;
  const me = memberOf(view.room, view.me.memberId);
  return (
    <section className={parts.section}>
      <h2>{t('pledge.title')}</h2>
      {pledges.map((each) => (
        <article key={each.id} className={parts.group}>
          <h3>{t('pledge.whoWhom', { helper: each.helper.organizationName, helped: each.helped.organizationName })}</h3>
          <p>{each.what}</p>
          <span className={parts.quiet}>
            {t('pledge.by', { name: each.helper.name, day: wholeDate(shell.t, each.dueOn) })}
          </span>
          {(each.by === view.me.memberId || view.isFacilitator) && (
            <div>
              <button
                type="button"
                className="btn q"
                onClick={() => void actions.send('pledge.take-back', { id: each.id })}
              >
                {t('pledge.takeBack')}
              </button>
            </div>
          )}
        </article>
      ))}
      {me?.organization.id && <PledgeForm organizationId={me.organization.id} />}
    </section>
  );
}

function PledgeForm({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation('review-room');
  const { view, actions } = useRoom();
  const ids = { whom: useId(), day: useId() };
  const [isWriting, setWriting] = useState(false);
  const [helpedId, setHelped] = useState('');
  const [dueOn, setDue] = useState('');
  const [what, writeWhat, clearWhat] = useDraft(`${view.room.session.id}:pledge:what`);
  const others = othersOf(view.room.members, organizationId);
  const isEmpty = what.trim() === '' || dueOn === '' || helpedId === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty) return;
    void actions.send('pledge.make', { helperId: view.me.memberId, helpedId, what: what.trim(), dueOn });
    clearWhat();
    setWriting(false);
  };
  if (others.length === 0) return <p className={parts.quiet}>{t('pledge.nobodyYet')}</p>;
  if (!isWriting)
    return (
      <button type="button" className="btn wide" style={{ marginTop: 12 }} onClick={() => setWriting(true)}>
        {t('pledge.add')}
      </button>
    );
  return (
    <form className={parts.group} onSubmit={submit}>
      <div className={parts.field}>
        <label htmlFor={ids.whom} className={parts.fieldLabel}>
          {t('pledge.whom')}
        </label>
        <select
          id={ids.whom}
          className={parts.line}
          value={helpedId}
          onChange={(event) => setHelped(event.target.value)}
        >
          <option value="">{t('pledge.choose')}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {other.organization.name}
            </option>
          ))}
        </select>
      </div>
      <LongField label={t('pledge.what')} value={what} write={writeWhat} longest={300} />
      <div className={parts.field}>
        <label htmlFor={ids.day} className={parts.fieldLabel}>
          {t('pledge.until')}
        </label>
        <input
          id={ids.day}
          type="date"
          className={parts.line}
          value={dueOn}
          onChange={(event) => setDue(event.target.value)}
        />
      </div>
      <div className={parts.pair}>
        <button type="submit" className="btn p" disabled={isEmpty}>
          {t('pledge.put')}
        </button>
        <button type="button" className="btn" onClick={() => setWriting(false)}>
          {t('pledge.notNow')}
        </button>
      </div>
    </form>
  );
}

type Member = ReturnType<typeof useRoom>['view']['room']['members'][number];

/** One person of each other organisation; a pledge is to the organisation. */
function othersOf(members: readonly Member[], organizationId: string): Member[] {
  const seen = new Set([organizationId]);
  return members.filter(({ organization: { id } }) => {
    if (id === null || seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
