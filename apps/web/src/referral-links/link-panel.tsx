import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorState, LoadingState, wholeDate } from '../components';
import { spaced } from '../directory/capacity-text';
import { useOrganization } from '../directory/organizations';
import type { Referral } from '../referrals/referrals';
import { useSignedIn } from '../session/session';
import { loadTexts } from '../texts/texts';
import { type LinkKind, type Links, type NewLink, useEndLink, useLinks, useMakeLink } from './link-api';
import { SaidByLink } from './said-by-link';
import './referral-links.css';

/** With its QR code, which only whoever makes a link has to load. */
const TicketPanel = lazy(async () => {
  const [{ TicketPanel: panel }] = await Promise.all([import('../people/ticket'), loadTexts(['people'])]);
  return { default: panel };
});

const beforeAnEnd = ['requested', 'received', 'accepted', 'in-progress', 'on-hold'];

const useIsWithoutAccount = ({ recipient }: Referral) => useOrganization(recipient?.id ?? '').data?.kind === 'listed';

/** For the source's case team: a link for a partner without an account, or for the person once there is a result. */
export function LinkPanel({ referral }: { referral: Referral }) {
  const { active } = useSignedIn();
  const isCaseRole = active?.role === 'worker' || active?.role === 'supervisor';
  if (referral.side !== 'source' || !referral.recipient || referral.status === 'draft' || !isCaseRole) return null;
  return <OfSource referral={referral} />;
}

function OfSource({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referral-links');
  const { id, status, recipient } = referral;
  const isListed = useIsWithoutAccount(referral);
  // Refused to colleagues who do not work on it: they are shown nothing.
  const { data } = useLinks(id, true);
  if (!data) return null;
  const name = recipient?.name ?? '';
  const wantsPartner = isListed ? beforeAnEnd.includes(status) : status === 'requested';
  return (
    <>
      {wantsPartner && (
        <LinkPart
          kind="partner"
          referral={referral}
          links={data}
          title={isListed ? t('panel.partnerListed', { name }) : t('panel.partner')}
          help={t('panel.partnerHelp')}
        />
      )}
      {status === 'completed' && (
        <LinkPart
          kind="person"
          referral={referral}
          links={data}
          title={t('panel.person')}
          help={t('panel.personHelp')}
        />
      )}
      <SaidByLink answers={data.answers} />
    </>
  );
}

interface LinkPartProps {
  kind: LinkKind;
  referral: Referral;
  links: Links;
  title: string;
  help: string;
}

function LinkPart({ kind, referral, links, title, help }: LinkPartProps) {
  const { t } = useTranslation('referral-links');
  const { t: shell } = useTranslation('shell');
  const [made, setMade] = useState<NewLink>();
  const make = useMakeLink(referral.id, kind, setMade);
  const end = useEndLink(referral.id, kind, () => setMade(undefined));
  const working = links.links.find(
    (one) => one.kind === kind && !one.endedAt && Date.parse(one.expiresAt) > Date.now(),
  );
  const problem = make.problem ?? end.problem;
  const busy = make.busy || end.busy;
  const whom =
    kind === 'partner' ? t('panel.whomPartner', { name: referral.recipient?.name ?? '' }) : t('panel.whomPerson');
  return (
    <section className="note by-link" id={`link-${kind}`} tabIndex={-1} aria-labelledby={`link-${kind}-title`}>
      <h2 className="h3" id={`link-${kind}-title`}>
        {title}
      </h2>
      <p className="sm mut">{help}</p>
      {working && !made && <p>{t('panel.working', { date: wholeDate(shell, working.expiresAt) })}</p>}
      {problem && <ErrorState inline error={problem} />}
      {made && (
        <Suspense fallback={<LoadingState />}>
          <TicketPanel ticket={{ title: t('panel.made'), whom, ...made, isForSeveral: true, paper: { title: whom } }} />
        </Suspense>
      )}
      <div className="row wrap g2">
        <button type="button" className="btn" disabled={busy} onClick={() => void make.send()}>
          {t(working ? 'panel.again' : 'panel.make')}
        </button>
        {working && (
          <button type="button" className="btn q" disabled={busy} onClick={() => void end.send()}>
            {t('panel.end')}
          </button>
        )}
      </div>
    </section>
  );
}

/** What comes next where nobody reads along at the other side: the link, a call, or the paper. */
export function HandOver({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referral-links');
  const { id, side, recipient, status } = referral;
  const isListed = useIsWithoutAccount(referral);
  if (side !== 'source' || !recipient || !isListed || status !== 'requested') return null;
  const toLink = () => {
    const panel = document.getElementById('link-partner');
    panel?.scrollIntoView({ block: 'center' });
    panel?.focus();
  };
  return (
    <div className="col g2">
      <p>{t('handOver.what', { name: recipient.name })}</p>
      <button type="button" className="btn p" onClick={toLink}>
        {t('handOver.link')}
      </button>
      {recipient.phone && (
        <a className="btn" href={`tel:${recipient.phone.replaceAll(/[^\d+]/g, '')}`}>
          {t('handOver.call', { phone: spaced(recipient.phone) })}
        </a>
      )}
      <Link className="btn" to={`/referrals/${id}/forms/referral`}>
        {t('handOver.print')}
      </Link>
    </div>
  );
}
