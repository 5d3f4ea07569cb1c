import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { EmptyState, ErrorState, Facts, LoadingState, PageHead, monthDay } from '../components';
import { useOrganization } from '../directory/organizations';
import { RoleExplained } from '../invitations/role-explained';
import { useSignedIn } from '../session/session';
import { ChangeRole } from './change-role';
import { Leave, type Left, LeftPanel } from './leave';
import { Move } from './move';
import { type Member, useMembers, useOrganizationShown } from './people';
import { ResetPassword } from './reset-password';
import './people.css';

/** One colleague: what they are here, a new password, and the way out that leaves no work behind. */
export default function MemberPage() {
  const { t } = useTranslation('people');
  const { t: shell } = useTranslation('shell');
  const { id: accountId = '' } = useParams();
  const { account } = useSignedIn();
  const { id, isOwn } = useOrganizationShown();
  const members = useMembers(id);
  const organization = useOrganization(id);
  const [left, setLeft] = useState<Left>();
  const list = isOwn ? '/people' : `/people?organization=${id}`;
  const crumbs = [{ word: isOwn ? t('title') : t('titleOfOther'), to: list }];
  if (left)
    return (
      <div className="people">
        <PageHead title={t('member.left', { name: left.name })} crumbs={crumbs} />
        <LeftPanel left={left} to={list} />
      </div>
    );
  if (members.isPending || organization.isPending) return <LoadingState />;
  const error = members.error ?? organization.error;
  if (error || !organization.data) return <ErrorState error={error} onRetry={() => void members.refetch()} />;
  const member = members.data?.find((one) => one.accountId === accountId);
  if (!member)
    return (
      <div className="people">
        <PageHead title={t('title')} crumbs={crumbs} />
        <EmptyState
          title={t('member.gone')}
          actions={
            <Link className="btn" to={list}>
              {t('member.backToPeople')}
            </Link>
          }
        />
      </div>
    );
  const { kind, name } = organization.data;
  const isMe = member.accountId === account.id;
  const may = (action: Member['allowedActions'][number]) => member.allowedActions.includes(action);
  const address = { id, accountId };
  return (
    <div className="people">
      <PageHead title={member.displayName} crumbs={crumbs} under={<span>{isMe ? t('you') : name}</span>} />
      <div className="cols wider">
        <div>
          {may('change-role') && <ChangeRole member={member} address={address} kind={kind} />}
          {isMe && <p className="text">{t('member.own')}</p>}
          {may('reset-password') && <ResetPassword member={member} address={address} />}
          {may('move') && <Move member={member} address={address} onMoved={setLeft} />}
          {may('remove') && (
            <Leave
              member={member}
              address={address}
              isMe={isMe}
              colleagues={members.data?.filter((one) => one.accountId !== accountId) ?? []}
              onLeft={setLeft}
            />
          )}
        </div>
        <aside>
          <section className="note">
            <h2 className="h3">{t('member.roleNow', { role: shell(`role.${member.role}`) })}</h2>
            <RoleExplained role={member.role} kind={kind} />
          </section>
          <MoreFacts member={member} />
        </aside>
      </div>
    </div>
  );
}

function MoreFacts({ member: { since, signInName, lastSeenOn, state } }: { member: Member }) {
  const { t } = useTranslation('people');
  const { t: shell } = useTranslation('shell');
  return (
    <Facts
      rows={[
        ...(signInName ? [{ label: t('member.signInName'), value: signInName }] : []),
        { label: t('member.sinceLabel'), value: monthDay(shell, since) },
        ...(state
          ? [{ label: t('member.lastSeenLabel'), value: lastSeenOn ? monthDay(shell, lastSeenOn) : t('neverSeen') }]
          : []),
      ]}
    />
  );
}
