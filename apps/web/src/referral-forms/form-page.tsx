import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type Schema, answer, client } from '../api';
import { ErrorState, Icon, LoadingState } from '../components';
import './form-page.css';

type FormDocument = Schema<'FormDocumentDto'>;
type Part = FormDocument['parts'][number];

const kinds = ['referral', 'consent', 'reply'] as const;

/** T1, T2 or T3 as it comes out of the printer, with the same parts as the Word file beside it. */
export default function FormPage() {
  const { t, i18n } = useTranslation('referral-forms');
  const { id = '', form: asked } = useParams();
  const form = kinds.find((kind) => kind === asked) ?? 'referral';
  const { data, error, refetch } = useQuery({
    queryKey: ['referral', 'form', id, form, i18n.language],
    gcTime: 0,
    queryFn: ({ signal }) =>
      answer(client.GET('/api/referrals/{id}/forms/{form}', { params: { path: { id, form } }, signal })),
  });
  return (
    <div className="form-page">
      <nav className="form-tools" aria-label={t('tools')}>
        <Link className="plain" to={`/referrals/${id}`}>
          {t('back')}
        </Link>
        <span className="words">
          {kinds.map((kind) => (
            <Link
              key={kind}
              className="word"
              to={`/referrals/${id}/forms/${kind}`}
              replace
              aria-current={kind === form ? 'page' : undefined}
            >
              {t(`kinds.${kind}`)}
            </Link>
          ))}
        </span>
        <span className="row g2 wrap">
          <button type="button" className="btn p" disabled={!data} onClick={() => print()}>
            <Icon name="print" />
            {t('print')}
          </button>
          <a className="btn" href={`/api/referrals/${id}/forms/${form}/docx`} download>
            <Icon name="doc" />
            {t('docx')}
          </a>
          <a className="btn q" href={`/api/referral-forms/${form}/docx`} download>
            {t('blank')}
          </a>
        </span>
      </nav>
      <p className="form-tools sm">
        <Link to={`/referrals/${id}#attachments-title`}>{t('stamped')}</Link>
        <span className="mut">{t('stampedHow')}</span>
      </p>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState />}
      {data && <Paper form={data} />}
    </div>
  );
}

function Paper({ form }: { form: FormDocument }) {
  const [left, right] = form.above;
  return (
    <article className={form.isLarge ? 'paper large' : 'paper'}>
      <p className="paper-line">
        <span>{left}</span>
        <span>{right}</span>
      </p>
      <h1>{form.title}</h1>
      {form.parts.map((part, index) => (
        <PaperPart key={index} part={part} />
      ))}
      <p className="paper-below">{form.below}</p>
    </article>
  );
}

function PaperPart({ part }: { part: Part }) {
  switch (part.kind) {
    case 'heading':
      return <h2>{part.text}</h2>;
    case 'rows':
      return (
        <dl className="paper-rows">
          {part.rows?.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'paragraph':
      return (
        <p>
          {part.spans?.map(({ text, style }, index) =>
            style === 'strong' ? (
              <strong key={index}>{text}</strong>
            ) : (
              <span key={index} className={style === 'filled' ? (text ? 'filled' : 'filled empty') : undefined}>
                {text}
              </span>
            ),
          )}
        </p>
      );
    case 'ticks':
      return (
        <ul className="paper-ticks">
          {part.items?.map(({ label, ticked }) => (
            <li key={label}>
              <span aria-hidden="true">{ticked ? '☑' : '☐'}</span> {label}
            </li>
          ))}
        </ul>
      );
    case 'signatures':
      return (
        <div className="paper-signatures">
          <dl>
            {part.lines?.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {part.fingerprint && <p className="paper-place small">{part.fingerprint}</p>}
          {part.seals?.map((seal) => (
            <p key={seal} className="paper-place">
              {seal}
            </p>
          ))}
        </div>
      );
  }
}
