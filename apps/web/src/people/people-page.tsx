import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorState, LoadingState, PageHead, RuledRows } from '../components';
import { useOrganization } from '../directory/organizations';
import { useSignedIn } from '../session/session';
import { InvitationsList } from './invitations-list';
import { MemberFacts } from './member-facts';
import { looksAfterPeople, useMembers, useOrganizationShown } from './people';
import './people.css';

/** Who works here, who is on the way in, and the two doors for letting more people in. */
export default function PeoplePage() {
  const { t } = useTranslation('people');
  const { t: shell } = useTranslation('shell');
  const session = useSignedIn();
  const { id, isOwn } = useOrganizationShown();
  const members = useMembers(id);
  const organization = useOrganization(id);
  const isKeeper = looksAfterPeople(session);
  if (members.isPending) return <LoadingState />;
  if (members.error) return <ErrorState error={members.error} onRetry={() => void members.refetch()} />;
  return (
    <div className="people">
      <PageHead
        title={isOwn ? t('title') : t('titleOfOther')}
        crumbs={isOwn ? undefined : [{ word: t('title'), to: '/people' }]}
        under={<span>{organization.data?.name ?? session.active?.organizationName}</span>}
        actions={isKeeper && isOwn && <Doors isSteward={session.active?.role === 'network-steward'} />}
      />
      <div className="lists">
        <section aria-labelledby="members">
          <h2 className="h2" id="members">
            {t('members')}
          </h2>
          {members.data.length === 0 ? (
            <p className="mut">{t('membersNone')}</p>
          ) : (
            <RuledRows
              label={t('members')}
              rows={members.data.map((member) => ({
                id: member.accountId,
                title: member.displayName,
                to:
                  member.allowedActions.length > 0
                    ? `/people/${member.accountId}${isOwn ? '' : `?organization=${id}`}`
                    : undefined,
                under: <MemberFacts member={member} isMe={member.accountId === session.account.id} />,
                end: <span>{shell(`role.${member.role}`)}</span>,
              }))}
            />
          )}
          {!isKeeper && <p className="help">{t('onlyNames')}</p>}
        </section>
        {isKeeper && isOwn && <InvitationsList />}
      </div>
    </div>
  );
}

function Doors({ isSteward }: { isSteward: boolean }) {
  const { t } = useTranslation('people');
  return (
    <>
      {isSteward && (
        <Link className="btn p" to="/people/invite-organization">
          {t('inviteOrganization')}
        </Link>
      )}
      <Link className={isSteward ? 'btn' : 'btn p'} to="/people/invite">
        {t('inviteColleague')}
      </Link>
    </>
  );
}
