import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fault, type GroupProposal, proposalFaults, type StaffState } from '@app/live-protocol';
import { Icon } from '../../../components/icon';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { nameWithOrganization, namesOf } from './group-names';
import styles from './groups.module.css';

/** Groups as they would be, with the reason; moved by hand or by a list, locked, drawn anew, then started. */
export function Proposal({ proposal, staff }: { proposal: GroupProposal; staff: StaffState }) {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  const faults = proposalFaults(view.room, staff, proposal);
  const isCurrent = view.room.current?.stageId === proposal.stageId;
  return (
    <section>
      <p className="mut">{t('propose.what', { count: proposal.groups.length })}</p>
      {faults.length > 0 ? (
        <div role="status">
          <ul className={styles.unmet}>
            {faults.map((fault, at) => (
              <li key={at}>
                <FaultWords fault={fault} />
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p role="status">{t('propose.allKept')}</p>
      )}
      <div className="row g3 wrap" style={{ marginTop: 12 }}>
        <button
          type="button"
          className="btn p"
          disabled={!isCurrent}
          onClick={() => void actions.send('groups.start', { proposalId: proposal.id })}
        >
          {t('propose.start')}
        </button>
        <button type="button" className="btn" onClick={() => void actions.send('grouping.redo', {})}>
          {t('propose.redo')}
        </button>
        <button type="button" className="btn q" onClick={() => void actions.send('grouping.drop', {})}>
          {t('propose.drop')}
        </button>
      </div>
      <KeepTogether proposal={proposal} />
      <div className={styles.grid}>
        {proposal.groups.map((memberIds, at) => (
          <ProposedGroup key={at} at={at} memberIds={memberIds} proposal={proposal} />
        ))}
        {proposal.aside.length > 0 && (
          <div className={styles.card}>
            <h3>{t('propose.aside')}</h3>
            {proposal.aside.map((id) => (
              <Person key={id} id={id} at={null} proposal={proposal} />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

function FaultWords({ fault }: { fault: Fault }) {
  const { t } = useTranslation('live-stages');
  const { room } = useRoom().view;
  const { rule, group, memberIds } = fault;
  return <>{t(`unmet.${rule}`, { place: group + 1, names: namesOf(room, memberIds) })}</>;
}

interface GroupProps {
  at: number;
  memberIds: string[];
  proposal: GroupProposal;
}

function ProposedGroup({ at, memberIds, proposal }: GroupProps) {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  const [isOver, setOver] = useState(false);
  const organizations = new Set(
    view.room.members.filter(({ id }) => memberIds.includes(id)).map(({ organization }) => organization.name),
  );
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const memberId = event.dataTransfer.getData('text/plain');
    if (memberId && !memberIds.includes(memberId)) void actions.send('grouping.move', { memberId, to: at });
  };
  return (
    <div
      className={styles.card}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h3>{t('results.group', { place: at + 1 })}</h3>
      <p className={styles.reason}>
        {t('propose.reason', { people: memberIds.length, organizations: organizations.size })}
      </p>
      {memberIds.map((id) => (
        <Person key={id} id={id} at={at} proposal={proposal} />
      ))}
    </div>
  );
}

function Person({ id, at, proposal }: { id: string; at: number | null; proposal: GroupProposal }) {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  const isLocked = proposal.locked.includes(id);
  const name = namesOf(view.room, [id]);
  return (
    <div className={styles.person} draggable onDragStart={(event) => event.dataTransfer.setData('text/plain', id)}>
      <p>{nameWithOrganization(view.room, id)}</p>
      <div className={styles.acts}>
        <select
          aria-label={t('propose.moveWhom', { name })}
          value={at ?? ''}
          onChange={(event) => {
            const to = event.target.value === '' ? null : Number(event.target.value);
            void actions.send('grouping.move', { memberId: id, to });
          }}
        >
          <option value="">{t('propose.noGroup')}</option>
          {proposal.groups.map((_, index) => (
            <option key={index} value={index}>
              {t('results.group', { place: index + 1 })}
            </option>
          ))}
        </select>
        {at !== null && (
          <button
            type="button"
            className="btn q"
            aria-pressed={isLocked}
            aria-label={t(isLocked ? 'propose.unlockWhom' : 'propose.lockWhom', { name })}
            onClick={() => void actions.send('grouping.lock', { memberId: id, locked: !isLocked })}
          >
            {isLocked && <Icon name="lock" />}
            {t(isLocked ? 'propose.locked' : 'propose.lock')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Somebody and the interpreter they need sit in one group, whoever else is moved. */
function KeepTogether({ proposal }: { proposal: GroupProposal }) {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  const [pair, setPair] = useState({ memberId: '', withId: '' });
  const seated = proposal.groups.flat();
  const choose = (field: 'memberId' | 'withId', label: string) => (
    <select
      aria-label={label}
      value={pair[field]}
      onChange={(event) => setPair({ ...pair, [field]: event.target.value })}
    >
      <option value="">{label}</option>
      {seated.map((id) => (
        <option key={id} value={id}>
          {nameWithOrganization(view.room, id)}
        </option>
      ))}
    </select>
  );
  return (
    <details style={{ marginTop: 12 }}>
      <summary className={parts.summary}>{t('propose.together')}</summary>
      <div className={styles.acts}>
        {choose('memberId', t('propose.one'))}
        {choose('withId', t('propose.other'))}
        <button
          type="button"
          className="btn"
          disabled={!pair.memberId || !pair.withId || pair.memberId === pair.withId}
          onClick={() => {
            void actions.send('grouping.keep-together', { ...pair, together: true });
            setPair({ memberId: '', withId: '' });
          }}
        >
          {t('propose.keep')}
        </button>
      </div>
      {proposal.together.map(([one, other]) => (
        <p key={`${one}${other}`} className="row g2 wrap">
          {namesOf(view.room, [one, other])}
          <button
            type="button"
            className="btn q"
            onClick={() =>
              void actions.send('grouping.keep-together', { memberId: one, withId: other, together: false })
            }
          >
            {t('propose.release')}
          </button>
        </p>
      ))}
    </details>
  );
}
