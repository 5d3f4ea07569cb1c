import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { type Schema, answer, client, useCommand } from '../api';
import {
  DateText,
  EmptyState,
  ErrorState,
  Icon,
  type IconName,
  LoadingState,
  MoreButton,
  PageHead,
} from '../components';
import { type Group, groupIn, groups } from './groups';
import { knownKinds } from './known-kinds';
import { useUnreadCount } from './unread';
import './notifications.css';

type Notification = Schema<'NotificationDto'>;

const icons: Record<Notification['subjectType'], IconName> = {
  referral: 'refer',
  'live-session': 'live',
  'live-minutes': 'doc',
  'safe-opening': 'shield',
  'live-survey': 'pen',
  commitment: 'hand',
  'ask-offer': 'people',
  'adjustment-proposal': 'money',
  'help-pledge': 'hand',
  grant: 'money',
  cohort: 'people',
  'handed-over': 'hand',
  import: 'dir',
  robot: 'sound',
  webhook: 'link',
  invitation: 'user',
  organization: 'home2',
  'assisted-session': 'pen',
  'stuck-referral': 'clock',
  'access-request': 'eye',
  'emergency-view': 'eye',
  'mandatory-report': 'shield',
  duplicate: 'link',
};

/** Where a message leads. */
const addressOf = ({ subjectType, subjectId }: Notification) =>
  ({
    referral: `/referrals/${subjectId}`,
    'live-session': `/live/${subjectId}`,
    'live-minutes': `/live/${subjectId}/minutes`,
    'safe-opening': `/sealed-rounds/${subjectId}`,
    'live-survey': `/live/${subjectId}/survey`,
    commitment: '/live/commitments',
    'ask-offer': '/asks-offers',
    'adjustment-proposal': `/adjustment-proposals/${subjectId}`,
    'help-pledge': '/pledges',
    grant: `/grants/${subjectId}`,
    cohort: `/cohorts/${subjectId}`,
    'handed-over': '/handed-over',
    import: `/imports/${subjectId}`,
    robot: '/notifications/robots',
    webhook: `/organization/exchange/${subjectId}`,
    invitation: '/people',
    organization: '/organization',
    'assisted-session': '/account',
    'stuck-referral': '/stuck-referrals',
    'access-request': `/access-requests/${subjectId}`,
    'emergency-view': `/access-requests/emergency/${subjectId}`,
    'mandatory-report': `/mandatory-reports/${subjectId}`,
    duplicate: '/duplicates',
  })[subjectType];

const useNotifications = (unread: boolean, group: Group | undefined) =>
  useInfiniteQuery({
    queryKey: ['notification', 'list', unread, group],
    queryFn: ({ pageParam, signal }) =>
      answer(
        client.GET('/api/notifications', {
          params: { query: { after: pageParam, unread: unread || undefined, group } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export default function NotificationsPage() {
  const { t } = useTranslation('notifications');
  const [search] = useSearchParams();
  const unreadOnly = search.get('unread') === 'true';
  const group = groupIn(search);
  const list = useNotifications(unreadOnly, group);
  const unread = useUnreadCount();
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const readAll = useCommand({
    run: () => answer(client.POST('/api/notifications/read-all', { params: { query: { group } } })),
    changes: [['notification']],
  });
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <>
            {unread > 0 && (
              <button type="button" className="btn" disabled={readAll.busy} onClick={() => void readAll.send()}>
                {t('allRead')}
              </button>
            )}
            <Link className="btn q" to="/notifications/settings">
              <Icon name="bell" />
              {t('settings')}
            </Link>
          </>
        }
      />
      <div className="message-filters">
        <nav className="words" aria-label={t('filter')}>
          <Link className="word" to={address(false, group)} aria-current={unreadOnly ? undefined : 'page'}>
            {t('all')}
          </Link>
          <Link className="word" to={address(true, group)} aria-current={unreadOnly ? 'page' : undefined}>
            {t('unreadOnly')}
          </Link>
        </nav>
        <nav className="words" aria-label={t('filterGroup')}>
          {groups.map((one) => (
            <Link
              key={one}
              className="word"
              to={address(unreadOnly, one === group ? undefined : one)}
              aria-current={one === group ? 'true' : undefined}
            >
              {t(`groupShort.${one}`)}
            </Link>
          ))}
        </nav>
      </div>
      {readAll.problem && <ErrorState inline error={readAll.problem} />}
      {list.isPending && <LoadingState what={t('title')} />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <EmptyState title={unreadOnly ? t('noneUnread') : t('none')}>
          {unreadOnly ? t('noneUnreadWhere') : t('noneWhere')}
        </EmptyState>
      )}
      <ul className="messages">
        {rows.map((row) => (
          <Message key={row.id} row={row} />
        ))}
      </ul>
      <MoreButton query={list} />
    </>
  );
}

/** Pressing the group that is shown shows all again. */
function address(unread: boolean, group: Group | undefined) {
  const search = new URLSearchParams({ ...(unread && { unread: 'true' }), ...(group && { group }) });
  return search.size > 0 ? `/notifications?${search}` : '/notifications';
}

function Message({ row }: { row: Notification }) {
  const { t } = useTranslation('notifications');
  const navigate = useNavigate();
  const sentence = useSentence();
  const read = useCommand({
    run: () => answer(client.POST('/api/notifications/{id}/read', { params: { path: { id: row.id } } })),
    changes: [['notification']],
  });
  return (
    <li className={row.readAt ? undefined : 'unread'}>
      <Icon name={icons[row.subjectType]} />
      <div className="grow">
        <Link
          to={addressOf(row)}
          onClick={(event) => {
            if (row.readAt || event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            // Opening it is what was meant; a message that could not be marked stays bold.
            void read.send().then(() => navigate(addressOf(row)));
          }}
        >
          {sentence(row)}
        </Link>
        {!row.readAt && <span className="new">{t('isUnread')}</span>}
      </div>
      <span className="sm mut when">
        <DateText value={row.createdAt} />
      </span>
    </li>
  );
}

function useSentence() {
  const { t } = useTranslation('notifications');
  return ({ type, organization }: Notification) =>
    t(`event.${knownKinds.find((one) => one === type) ?? 'other'}`, {
      organization: organization?.name ?? t('someone'),
    });
}
