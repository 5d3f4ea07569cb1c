import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Problem, useCommand } from '../api';
import { ErrorState, Icon, LoadingState, PageHead } from '../components';
import { Choice } from '../components/choices';
import { RoleExplained } from '../invitations/role-explained';
import type { OrganizationKind } from '../session/session';
import { InviteProblem, listedTwin } from './invite-problem';
import { type NewInvitation, inviteSomebody, invitationsKey, useInvitations } from './people';
import { SignInNameField } from './sign-in-name-field';
import { TicketPanel } from './ticket';
import './people.css';

type InvitedKind = Exclude<OrganizationKind, 'listed'>;

interface Invited {
  organizationName: string;
  organizationKind: InvitedKind;
  /** The directory's own entry, which is then taken over instead of doubled. */
  organizationId?: string;
  signInName?: string;
}

/** The steward's: an organisation joins the network with its first administrator. */
export default function InviteOrganizationPage() {
  const { t } = useTranslation('people');
  const { t: shell } = useTranslation('shell');
  const invitations = useInvitations();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<InvitedKind>();
  const [signInName, setSignInName] = useState('');
  const [missing, setMissing] = useState<'organizationName' | 'organizationKind' | null>(null);
  const [made, setMade] = useState<{ invitation: NewInvitation; organization: string }>();
  const invite = useCommand({
    run: (body: Invited, { key }) => inviteSomebody({ kind: 'organization', ...body }, key),
    changes: [invitationsKey],
    onDone: (invitation, { organizationName }) => setMade({ invitation, organization: organizationName }),
  });

  const twin = listedTwin(invite.problem);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setMissing(!name.trim() ? 'organizationName' : !kind ? 'organizationKind' : null);
    if (!name.trim()) return document.getElementById('organization-name')?.focus();
    send();
  }

  function send(more: Pick<Invited, 'organizationId'> = {}) {
    if (!kind) return;
    void invite.send({
      organizationName: name.trim(),
      organizationKind: kind,
      ...(signInName.trim() && { signInName: signInName.trim() }),
      ...more,
    });
  }

  if (invitations.isPending) return <LoadingState />;
  const kinds = (invitations.data?.pages[0]?.mayInvite.organizationKinds ?? []).filter(isJoining);
  if (kinds.length === 0) return <ErrorState error={invitations.error ?? notTheirs} />;
  const another = () => {
    setMade(undefined);
    setName('');
    setKind(undefined);
    setSignInName('');
  };
  return (
    <div className="people">
      <PageHead
        title={made ? t('ticket.pageTitle') : t('invite.organizationTitle')}
        crumbs={[{ word: t('title'), to: '/people' }]}
      />
      {made ? (
        <>
          <TicketPanel
            ticket={{
              title: t('ticket.heading'),
              whom: t('ticket.forOrganization', { organization: made.organization }),
              path: made.invitation.path,
              expiresAt: made.invitation.expiresAt,
              boundTo: signInName.trim() || null,
              paper: {
                title: t('ticket.paper.title', { organization: made.organization }),
                role: shell('role.organization-admin'),
              },
            }}
          />
          <div className="acts after-ticket">
            <button type="button" className="btn" onClick={another}>
              {t('invite.anotherOrganization')}
            </button>
            <Link className="btn q" to="/people">
              {t('invite.done')}
            </Link>
          </div>
        </>
      ) : (
        <form className="form" onSubmit={submit} noValidate>
          <p className="text">{t('invite.organizationLead')}</p>
          <div className="fld">
            <label className="lab" htmlFor="organization-name">
              {t('invite.organizationName')}
            </label>
            <input
              id="organization-name"
              className="inp"
              value={name}
              maxLength={200}
              autoComplete="off"
              aria-invalid={missing === 'organizationName'}
              aria-describedby="organization-name-help"
              onChange={(event) => setName(event.target.value)}
            />
            <p className="help" id="organization-name-help">
              {t('invite.organizationNameHelp')}
            </p>
            {missing === 'organizationName' && <Wrong words={t('invite.need.organizationName')} />}
          </div>
          <Choice
            legend={t('invite.organizationKind')}
            name="kind"
            options={kinds.map((one) => ({ value: one, word: t(`kind.${one}.word`), help: t(`kind.${one}.help`) }))}
            value={kind}
            onChange={setKind}
          />
          {missing === 'organizationKind' && !kind && <Wrong words={t('invite.need.organizationKind')} />}
          <SignInNameField value={signInName} onWrite={setSignInName} problem={invite.problem} />
          {kind && (
            <details>
              <summary>{t('invite.roleOpen', { role: shell('role.organization-admin') })}</summary>
              <RoleExplained role="organization-admin" kind={kind} />
            </details>
          )}
          {twin ? (
            <TwinNote twin={twin} busy={invite.busy} onClaim={() => send({ organizationId: twin.id })} />
          ) : (
            invite.problem && <InviteProblem problem={invite.problem} />
          )}
          <button type="submit" className="btn p" disabled={invite.busy}>
            {t(invite.busy ? 'invite.busy' : 'invite.make')}
          </button>
        </form>
      )}
    </div>
  );
}

const isJoining = (kind: OrganizationKind): kind is InvitedKind => kind !== 'listed';
const notTheirs = new Problem({ status: 403, code: 'role-not-allowed' });

interface TwinNoteProps {
  twin: { id: string; name: string };
  busy: boolean;
  onClaim: () => void;
}

/** The directory lists one of that name already: it is offered, so that there will not be two. */
function TwinNote({ twin, busy, onClaim }: TwinNoteProps) {
  const { t } = useTranslation('people');
  return (
    <div className="note warm col g3" role="alert">
      <p>{t('invite.twin', { organization: twin.name })}</p>
      <p>
        <Link to={`/directory/${twin.id}`}>{t('invite.twinLook')}</Link>
      </p>
      <button type="button" className="btn" disabled={busy} onClick={onClaim}>
        {t('invite.twinClaim')}
      </button>
      <p className="sm mut">{t('invite.twinOther')}</p>
    </div>
  );
}

const Wrong = ({ words }: { words: string }) => (
  <p className="wrong" role="alert">
    <Icon name="info" />
    {words}
  </p>
);
