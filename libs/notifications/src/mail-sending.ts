import { Actor } from '@app/access';
import { CONFIG, type Config } from '@app/config';
import { Transactions } from '@app/database';
import { errorCode, Round } from '@app/events';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { afterFailedTry } from './domain/mail-tries';
import { MailsRepository, type DueMail } from './mails.repository';
import { productAddress } from './product-address';
import { mailMessage } from './texts/mail-message';

const roundName = 'notifications.mail';
const batch = 20;

/**
 * Sends what waits, at least once: a worker killed between the server's answer and our note sends again under the same
 * Message-ID, by which mail programs recognise a repeat.
 */
@Injectable()
export class MailSending implements OnApplicationShutdown {
  private readonly logger = new Logger('Mail');
  private readonly transport: Transporter | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly repository: MailsRepository,
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
    const actor = Actor.sweep(roundName);
    const due = await this.transactions.run(actor, (tx) => this.repository.claimDue(tx, batch));
    for (const mail of due) {
      try {
        await this.sendOne(transport, mail);
        await this.transactions.run(actor, (tx) => this.repository.noteSent(tx, mail.id));
      } catch (error) {
        const outcome = mail.to
          ? afterFailedTry(mail.tries, (error as { responseCode?: number }).responseCode)
          : ({ state: 'failed' } as const);
        await this.transactions.run(actor, (tx) => this.repository.noteFailure(tx, mail.id, outcome, errorCode(error)));
        this.logger.warn(`mail ${mail.id} ${outcome.state}: ${errorCode(error)}`);
      }
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private async sendOne(transport: Transporter, mail: DueMail): Promise<void> {
    if (!mail.to) throw Object.assign(new Error('the account has no address'), { code: 'no-address' });
    const base = productAddress(this.config);
    const { subject, text } = mailMessage(mail, base);
    await transport.sendMail({
      from: this.config.mailFrom,
      to: mail.to,
      subject,
      text,
      textEncoding: 'base64',
      messageId: `<${mail.eventId}.${mail.accountId}@${new URL(base).hostname}>`,
      headers: { 'auto-submitted': 'auto-generated' },
    });
  }
}
