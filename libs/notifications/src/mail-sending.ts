import { Actor } from '@app/access';
import { CONFIG, type Config } from '@app/config';
import { Transactions } from '@app/database';
import { calendarFile, CalendarEntries } from '@app/documents';
import { errorCode, Round } from '@app/events';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { mailsTogether, type MailTogether } from './domain/mails-together';
import { afterFailedTry } from './domain/mail-tries';
import { MailsRepository, type DueMail } from './mails.repository';
import { productAddress } from './product-address';
import { mailMessage, settingsPath } from './texts/mail-message';

const roundName = 'notifications.mail';
const batch = 100;

/**
 * Sends what waits, at least once: a worker killed between the server's answer and our note sends again under the same
 * Message-ID, by which mail programs recognise a repeat.
 */
@Injectable()
export class MailSending implements OnApplicationShutdown {
  private readonly logger = new Logger('Mail');
  private readonly transport: Transporter | undefined;
  private readonly actor = Actor.sweep(roundName);

  constructor(
    private readonly transactions: Transactions,
    private readonly repository: MailsRepository,
    private readonly calendars: CalendarEntries,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    if (config.smtpUrl)
      this.transport = createTransport({
        url: config.smtpUrl,
        connectionTimeout: 5_000,
        greetingTimeout: 5_000,
        socketTimeout: 10_000,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
  }

  @Round(roundName, { everyMs: 2_000 })
  async send(): Promise<void> {
    const { transport } = this;
    if (!transport) return;
    const due = await this.transactions.run(this.actor, (tx) => this.repository.claimDue(tx, batch));
    const unneeded = due.filter(({ isUnneeded }) => isUnneeded);
    if (unneeded.length > 0) await this.noteEnded(unneeded, 'unneeded');
    const needed = due.filter(({ isUnneeded }) => !isUnneeded);
    for (const together of mailsTogether(needed)) await this.sendNoting(transport, together);
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private async sendNoting(transport: Transporter, together: MailTogether<DueMail>): Promise<void> {
    try {
      await this.sendOne(transport, together);
      await this.noteEnded(together.mails, 'sent');
    } catch (error) {
      for (const mail of together.mails) {
        const outcome = mail.to
          ? afterFailedTry(mail.tries, (error as { responseCode?: number }).responseCode)
          : ({ state: 'failed' } as const);
        await this.transactions.run(this.actor, (tx) =>
          this.repository.noteFailure(tx, mail.id, outcome, errorCode(error)),
        );
        this.logger.warn(`mail ${mail.id} ${outcome.state}: ${errorCode(error)}`);
      }
    }
  }

  /** What a calendar takes over, where the mail is about something that stands in one. */
  private async invitation({ kind, subjectType, subjectId, counts, to }: DueMail) {
    const reads = counts ? undefined : this.calendars.of(subjectType);
    if (!reads || !to) return {};
    const organizer = { name: '', address: /<([^>]+)>/.exec(this.config.mailFrom)?.[1] ?? this.config.mailFrom };
    const attendee = { name: to, address: to };
    const entry = await this.transactions.read(this.actor, (tx) => reads(tx, { kind, subjectId, organizer, attendee }));
    if (!entry) return {};
    return { icalEvent: { method: entry.method, filename: 'session.ics', content: calendarFile(entry) } };
  }

  private noteEnded(mails: readonly DueMail[], state: 'sent' | 'unneeded'): Promise<void> {
    const ids = mails.map(({ id }) => id);
    return this.transactions.run(this.actor, (tx) => this.repository.noteEnded(tx, ids, state));
  }

  private async sendOne(transport: Transporter, { mails: [mail], counts }: MailTogether<DueMail>): Promise<void> {
    if (!mail.to) throw Object.assign(new Error('the account has no address'), { code: 'no-address' });
    const base = productAddress(this.config);
    const { subject, text } = mailMessage({ ...mail, counts }, base);
    await transport.sendMail({
      from: this.config.mailFrom,
      to: mail.to,
      subject,
      text,
      textEncoding: 'base64',
      ...(await this.invitation(mail)),
      messageId: `<${mail.eventId}.${mail.accountId}@${new URL(base).hostname}>`,
      // The page asks to sign in, so it is no one-click address (RFC 8058).
      list: { unsubscribe: `${base}${settingsPath}` },
      headers: { 'auto-submitted': 'auto-generated' },
    });
  }
}
