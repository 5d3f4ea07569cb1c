import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  DateText,
  DueText,
  EmptyState,
  ErrorState,
  LoadingState,
  Mark,
  MoreButton,
  PageHead,
  RuledRows,
  wholeDate,
} from '../components';
import { useSignedIn } from '../session/session';
import { type AccessBox, type AccessRequest, useAccessRequests, useEmergencyViews, useSubjectWord } from './access';
import { Minors } from './minors';
import './access.css';

const deciders = new Set(['supervisor', 'organization-admin', 'street-officer']);
const askers = new Set(['worker', 'supervisor', 'community-staff']);

export const tones = {
  requested: 'theirs',
  approved: 'mine',
  active: 'mine',
  expired: 'ended',
  revoked: 'ended',
  denied: 'ended',
} as const;
const icons = {
  requested: 'hour',
  approved: 'check',
  active: 'eye',
  expired: 'clock',
  revoked: 'undo',
  denied: 'no',
} as const;

export function StatusMark({ status }: { status: AccessRequest['status'] }) {
  const { t } = useTranslation('access-requests');
  return <Mark icon={icons[status]} tone={tones[status]} word={t(`status.${status}`)} />;
}

export default function AccessRequestsPage() {
  const { t } = useTranslation('access-requests');
  const { active } = useSignedIn();
  const decides = deciders.has(active?.role ?? '');
  const asks = askers.has(active?.role ?? '');
  const boxes: AccessBox[] = [
    ...(decides ? (['to-decide', 'decided'] as const) : []),
    ...(asks ? (['mine'] as const) : []),
  ];
  const [chosen, setChosen] = useState<AccessBox>();
  const box = chosen ?? boxes[0] ?? 'mine';
  return (
    <>
      <PageHead title={t('title')} />
      <p className="mut">{t('lead')}</p>
      {active?.role === 'community-staff' && (
        <p>
          <Link to="/access-requests/community">{t('community.to')}</Link>
        </p>
      )}
      {decides && <Emergencies box="to-review" />}
      {boxes.length > 1 && (
        <div className="words access-boxes" role="group" aria-label={t('title')}>
          {boxes.map((one) => (
            <button key={one} type="button" className="word" aria-pressed={one === box} onClick={() => setChosen(one)}>
              {t(`boxes.${one}`)}
            </button>
          ))}
        </div>
      )}
      <Requests key={box} box={box} />
      {asks && <Emergencies box="mine" />}
      {active?.role === 'supervisor' && <Minors />}
    </>
  );
}

function Requests({ box }: { box: AccessBox }) {
  const { t } = useTranslation('access-requests');
  const { t: shell } = useTranslation('shell');
  const subject = useSubjectWord();
  const requests = useAccessRequests(box);
  if (requests.error) return <ErrorState error={requests.error} onRetry={() => void requests.refetch()} />;
  if (!requests.data) return <LoadingState />;
  const items = requests.data.pages.flatMap((page) => page.items);
  if (items.length === 0)
    return (
      <EmptyState small title={t(`empty.${box}`)}>
        {t(`empty.${box}More`)}
      </EmptyState>
    );
  return (
    <>
      <RuledRows
        label={t(`boxes.${box}`)}
        firstIsNext={box === 'to-decide'}
        rows={items.map((request) => ({
          id: request.id,
          title: subject(request),
          to: `/access-requests/${request.id}`,
          under: (
            <>
              {box !== 'mine' && (
                <span>{t('row.by', { name: request.requesterName, organization: request.requesterOrganization })}</span>
              )}
              <span>{t(`purpose.${request.purpose}`)}</span>
              {request.endsAt && (request.status === 'approved' || request.status === 'active') ? (
                <span>{t('row.until', { date: wholeDate(shell, request.endsAt) })}</span>
              ) : (
                <DateText value={request.askedAt} as="far" />
              )}
            </>
          ),
          end: <StatusMark status={request.status} />,
        }))}
      />
      <MoreButton query={requests} />
    </>
  );
}

function Emergencies({ box }: { box: 'mine' | 'to-review' }) {
  const { t } = useTranslation('access-requests');
  const subject = useSubjectWord();
  const views = useEmergencyViews(box, true);
  if (!views.data || views.data.length === 0) return null;
  const title = t(box === 'mine' ? 'emergency.mine' : 'emergency.waiting');
  return (
    <section className="access-part">
      <h2 className="h2">{title}</h2>
      <RuledRows
        label={title}
        firstIsNext={box === 'to-review'}
        rows={views.data.map((view) => ({
          id: view.id,
          start: box === 'to-review' ? <DueText value={view.reviewDueAt} /> : undefined,
          title: subject(view),
          to: `/access-requests/emergency/${view.id}`,
          under: (
            <>
              <span>{t('emergency.by', { name: view.viewerName })}</span>
              <span>{t(`emergency.reasons.${view.reasonCode}`)}</span>
            </>
          ),
          end: (
            <Mark
              icon={view.open ? 'eye' : 'eyeoff'}
              tone={view.open ? 'mine' : 'ended'}
              word={t(view.open ? 'emergency.isOpen' : 'emergency.isClosed')}
            />
          ),
        }))}
      />
    </section>
  );
}
