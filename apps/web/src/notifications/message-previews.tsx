import { useTranslation } from 'react-i18next';
import { usePresentation } from '../presentation/presentation';
import { usePreview } from './choices';

/** Messages as they really read: the server makes them with what makes the real ones. */
export function MessagePreviews() {
  const { t } = useTranslation('notification-settings');
  const { data } = usePreview(usePresentation().language);
  if (!data) return null;
  return (
    <section aria-labelledby="previews" className="previews">
      <h2 className="h2" id="previews">
        {t('previewTitle')}
      </h2>
      <p className="mut sm">{t('previewNote')}</p>
      {(['mail', 'digest'] as const).map((kind) => (
        <article key={kind} className="preview">
          <h3 className="sm mut">{t(kind === 'mail' ? 'previewMail' : 'previewDigest')}</h3>
          <p className="b">{data[kind].subject}</p>
          <p className="letter sm">{data[kind].text.trim()}</p>
        </article>
      ))}
      <article className="preview">
        <h3 className="sm mut">{t('previewRobot')}</h3>
        <p className="b">{data.robot.title}</p>
        {data.robot.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="linklike">{data.robot.action}</p>
      </article>
    </section>
  );
}
