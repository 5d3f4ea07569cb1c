import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, monthDay, wholeDate } from '../components';
import { JoinQr } from '../live/joining/join-qr';
import { useNetwork } from '../session/session';
import './ticket.css';

export interface Ticket {
  title: string;
  /** For whom, in one sentence. */
  whom: string;
  /** '/invitation#…' or '/welcome#…'. */
  path: string;
  expiresAt: string;
  /** Masked sign-in name of the only person it is good for. */
  boundTo?: string | null;
  /** Good for several things, each said once. */
  isForSeveral?: boolean;
  /** What stands on the printed sheet. */
  paper: { title: string; role?: string };
}

/** A one-time link, shown this once: to copy, to send, to scan, to print. */
export function TicketPanel({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('people');
  const { t: shell } = useTranslation('shell');
  const { data: network } = useNetwork();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // It takes the place of a form or a button: whoever reads with a screen reader is told where they are now.
  useEffect(() => heading.current?.focus(), [ticket.path]);
  if (!network) return null;
  const base = network.publicUrl ?? location.origin;
  const address = new URL(ticket.path, base).href;
  return (
    <section className="note warm ticket" aria-labelledby={id}>
      <h2 className="h2" id={id} ref={heading} tabIndex={-1}>
        {ticket.title}
      </h2>
      <p>{ticket.whom}</p>
      <p className="row g2 until">
        <Icon name="clock" />
        <span>
          {t(ticket.isForSeveral ? 'ticket.untilSeveral' : 'ticket.until', {
            date: wholeDate(shell, ticket.expiresAt),
          })}
          {ticket.boundTo && t('ticket.bound', { signInName: ticket.boundTo })}
        </span>
      </p>
      <div className="ticket-ways">
        {network.publicUrl && (
          <div className="ticket-qr">
            <JoinQr url={address} label={t('ticket.qr')} size={200} />
          </div>
        )}
        <div className="grow col g3">
          <AddressField address={address} />
          {!network.publicUrl && <p className="sm">{t('ticket.noPublicUrl')}</p>}
        </div>
      </div>
      <p className="once">{t('ticket.once')}</p>
      <PaperSheet ticket={ticket} address={address} hasQr={Boolean(network.publicUrl)} network={network.name} />
    </section>
  );
}

function AddressField({ address }: { address: string }) {
  const { t } = useTranslation('people');
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setIsCopied(true);
  };
  // Closing the system's own dialog is an answer too.
  const share = () => navigator.share({ title: t('ticket.shareTitle'), url: address }).catch(() => undefined);
  return (
    <>
      <label className="fld">
        <span className="lab">{t('ticket.address')}</span>
        <input className="inp" readOnly value={address} onFocus={(event) => event.target.select()} />
      </label>
      <div className="ticket-acts">
        {navigator.clipboard && (
          <button type="button" className="btn p" onClick={() => void copy()}>
            <Icon name={isCopied ? 'check' : 'link'} />
            {t(isCopied ? 'ticket.copied' : 'ticket.copy')}
          </button>
        )}
        {'share' in navigator && (
          <button type="button" className="btn" onClick={() => void share()}>
            <Icon name="send" />
            {t('ticket.share')}
          </button>
        )}
        <button type="button" className="btn" onClick={() => print()}>
          <Icon name="print" />
          {t('ticket.print')}
        </button>
      </div>
      <p className="unseen" role="status">
        {isCopied && t('ticket.copied')}
      </p>
      {!navigator.clipboard && <p className="help">{t('ticket.noClipboard')}</p>}
    </>
  );
}

interface PaperSheetProps {
  ticket: Ticket;
  address: string;
  hasQr: boolean;
  network: string;
}

/** What comes out of the printer (design 8): nothing of the page around it. */
function PaperSheet({ ticket: { paper, expiresAt, isForSeveral }, address, hasQr, network }: PaperSheetProps) {
  const { t } = useTranslation('people');
  const { t: shell } = useTranslation('shell');
  return (
    <div className="ticket-paper" aria-hidden="true">
      <p>{`${shell('product')} · ${network}`}</p>
      <p className="paper-title">{paper.title}</p>
      {paper.role && <p>{t('ticket.paper.role', { role: paper.role })}</p>}
      <p>{t('ticket.paper.how')}</p>
      {hasQr && <JoinQr url={address} label={t('ticket.qr')} size={240} />}
      <p className="paper-address">{address}</p>
      <p>{t(isForSeveral ? 'ticket.paper.several' : 'ticket.paper.once', { date: monthDay(shell, expiresAt) })}</p>
    </div>
  );
}
