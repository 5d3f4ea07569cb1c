import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../components';
import { TextField } from '../components/choices';
import { useWebhookWrong } from './words';
import { newSecret, type Webhook, useAddWebhook, useChangeWebhook } from './webhooks';

interface WebhookFormProps {
  /** The one to change; absent for a new one. */
  webhook?: Webhook;
  onClose: () => void;
}

const addressCodes = ['webhook-address-not-readable', 'webhook-address-not-https', 'webhook-host-not-allowed'];

/** Address and secret are only ever written. The secret is made here and shown once, while it can still be copied. */
export function WebhookForm({ webhook, onClose }: WebhookFormProps) {
  const { t } = useTranslation('exchange');
  const wrong = useWebhookWrong();
  const [name, setName] = useState(webhook?.name ?? '');
  const [address, setAddress] = useState('');
  const [secret, setSecret] = useState(newSecret);
  const [isTried, setIsTried] = useState(false);
  const add = useAddWebhook(onClose);
  const change = useChangeWebhook(webhook ?? blank, onClose);
  const { problem, busy } = webhook ? change : add;
  const lacksName = !name.trim();
  const lacksAddress = !webhook && !address.trim();
  const refusedAddress = problem && addressCodes.includes(problem.code) ? wrong(problem) : undefined;
  const refusedSecret = problem?.code === 'webhook-secret-form' ? wrong(problem) : undefined;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setIsTried(true);
    if (lacksName || lacksAddress) return;
    const given = { name: name.trim(), ...(address.trim() && { address: address.trim() }) };
    if (webhook) void change.send(given);
    else void add.send({ name: given.name, address: address.trim(), secret: secret.trim() });
  }

  return (
    <form className="note exchange-form" onSubmit={submit} noValidate aria-labelledby="webhook-form">
      <h2 className="h2" id="webhook-form">
        {t(webhook ? 'changeTitle' : 'addTitle')}
      </h2>
      <TextField
        id="webhook-name"
        label={t('name')}
        help={t('nameHelp')}
        wrong={isTried && lacksName ? t('wrong.name') : undefined}
        value={name}
        max={40}
        onChange={setName}
      />
      <TextField
        id="webhook-address"
        label={t('address')}
        help={webhook ? t('addressKept', { host: webhook.host }) : t('addressHelp')}
        wrong={refusedAddress ?? (isTried && lacksAddress ? t('wrong.webhook-address-not-readable') : undefined)}
        value={address}
        max={500}
        onChange={setAddress}
      />
      {!webhook && (
        <TextField
          id="webhook-secret"
          label={t('secret')}
          help={t('secretHelp')}
          wrong={refusedSecret}
          value={secret}
          max={200}
          onChange={setSecret}
        />
      )}
      {problem && !refusedAddress && !refusedSecret && (
        <ErrorState inline error={problem} fact={wrong(problem)} hasTyped />
      )}
      <div className="row wrap g3">
        <button type="submit" className="btn p" disabled={busy}>
          {t('save')}
        </button>
        <button type="button" className="btn q" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

/** Never sent: a form without a webhook adds one. */
const blank = { id: '', version: 0 };
