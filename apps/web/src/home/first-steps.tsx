import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, client } from '../api';
import { Mark } from '../components';
import { looksAfterPeople, useInvitations, useMembers } from '../people/people';
import { type OrganizationKind, useSignedIn } from '../session/session';
import './first-steps.css';

type StepId = 'invite' | 'profile' | 'list' | 'services' | 'colleagues' | 'officers' | 'staff';

export interface Step {
  id: StepId;
  to: string;
  isDone: boolean;
}

/** What a new network, or a new organisation, needs first. Derived from what there is, so nobody ticks anything off. */
export function FirstSteps({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation('first-steps');
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <section className="first-steps" aria-labelledby="first-steps">
      <h2 className="h2" id="first-steps">
        {t('title')}
      </h2>
      <p className="mut sm">{t('lead')}</p>
      <ol className="lst noside">
        {steps.map((step) => (
          <li key={step.id} className={step === next ? 'first' : undefined}>
            <div>
              {step.isDone ? (
                <span className="t">{t(`steps.${step.id}.title`)}</span>
              ) : (
                <Link className="t" to={step.to}>
                  {t(`steps.${step.id}.title`)}
                </Link>
              )}
              <div className="under">{t(`steps.${step.id}.why`)}</div>
            </div>
            <div className="end">
              {step.isDone && <Mark icon="check" tone="ended" word={t('done')} />}
              {step === next && (
                <Link className="btn p" to={step.to}>
                  {t('go')}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const colleaguesOf: Record<OrganizationKind, StepId> = {
  member: 'colleagues',
  'support-agency': 'colleagues',
  foundation: 'officers',
  'civil-affairs': 'staff',
  street: 'staff',
  community: 'staff',
  listed: 'staff',
};

/** None while a fact is still missing, once all are done, or for people who could not do them. */
export function useFirstSteps(): readonly Step[] {
  const steps = useSteps();
  return steps?.some(({ isDone }) => !isDone) ? steps : [];
}

function useSteps(): Step[] | null {
  const session = useSignedIn();
  const { active } = session;
  const isKeeper = looksAfterPeople(session);
  const isSteward = active?.role === 'network-steward';
  const organization = useQuery({
    queryKey: ['organization', 'mine', active?.organizationId],
    enabled: isKeeper,
    queryFn: ({ signal }) => answer(client.GET('/api/organizations/mine', { signal })),
  });
  const invitations = useInvitations(isKeeper);
  const members = useMembers(active?.organizationId ?? '', isKeeper && !isSteward);
  const imports = useQuery({
    queryKey: ['import', 'list', 'home'],
    enabled: isSteward,
    queryFn: ({ signal }) => answer(client.GET('/api/imports', { signal })),
  });
  const partners = useAnyOf('member', isSteward);
  const listed = useAnyOf('listed', isSteward);
  if (!active || !organization.data || !invitations.data) return null;
  const { phone, description, services } = organization.data;
  const invited = invitations.data.pages.flatMap(({ items }) => items).filter(({ state }) => state !== 'withdrawn');
  const profile: Step = { id: 'profile', to: '/organization', isDone: Boolean(phone && description) };
  if (isSteward)
    return [
      {
        id: 'invite',
        to: '/people/invite-organization',
        isDone: partners.data !== false || invited.some(({ kind }) => kind === 'organization'),
      },
      profile,
      { id: 'list', to: '/imports', isDone: listed.data !== false || (imports.data?.items.length ?? 1) > 0 },
    ];
  const givesServices = active.organizationKind === 'member' || active.organizationKind === 'support-agency';
  const hasColleagues = invited.some(({ kind }) => kind === 'colleague') || (members.data?.length ?? 2) > 1;
  return [
    profile,
    ...(givesServices
      ? [
          {
            id: 'services',
            to: '/organization',
            isDone: services.some(({ capacity }) => capacity !== null),
          } satisfies Step,
        ]
      : []),
    { id: colleaguesOf[active.organizationKind], to: '/people/invite', isDone: hasColleagues },
  ];
}

/** Whether the directory holds any of this kind; somebody may have come in by the command line. Unknown counts as yes. */
const useAnyOf = (kind: OrganizationKind, isWanted: boolean) =>
  useQuery({
    queryKey: ['organization', 'list', { kind, limit: 1 }],
    enabled: isWanted,
    queryFn: async ({ signal }) => {
      const { items } = await answer(
        client.GET('/api/organizations', { params: { query: { kind, limit: 1 } }, signal }),
      );
      return items.length > 0;
    },
  });
