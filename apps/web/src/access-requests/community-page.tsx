import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, LoadingState, Mark, MoreButton, PageHead, RuledRows } from '../components';
import { AccessDoor } from './access-door';
import { useCommunityPeople, useSubjectWord } from './access';
import './access.css';

/** L1 of the community's own service users; what is closed is asked for from here. */
export default function CommunityPage() {
  const { t } = useTranslation('access-requests');
  const { t: words } = useTranslation('referrals');
  const subject = useSubjectWord();
  const people = useCommunityPeople();
  if (people.error) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (!people.data) return <LoadingState />;
  const items = people.data.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHead title={t('community.title')} crumbs={[{ word: t('detail.crumb'), to: '/access-requests' }]} />
      <p className="mut">{t('community.lead')}</p>
      {items.length === 0 ? (
        <EmptyState title={t('community.empty')}>{t('community.emptyMore')}</EmptyState>
      ) : (
        <RuledRows
          label={t('community.title')}
          rows={items.map((person) => ({
            id: person.id,
            title: subject({ personCode: person.code, ageBand: person.ageBand, sex: person.sex }),
            under: (
              <>
                {person.maskedName !== person.code && <span>{person.maskedName}</span>}
                <span>{words(`group.${person.clientGroup}`)}</span>
                {person.building && <span>{person.building}</span>}
              </>
            ),
            end: person.waiting ? (
              <Mark icon="hour" tone="theirs" word={t('community.asked')} />
            ) : (
              <AccessDoor about={{ personId: person.id }} />
            ),
          }))}
        />
      )}
      <MoreButton query={people} />
    </>
  );
}
