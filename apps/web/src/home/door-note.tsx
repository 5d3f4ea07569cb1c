import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** A quiet way into a part of the product, in the aside. */
export function DoorNote({ door, to }: { door: 'directory' | 'cohorts'; to: string }) {
  const { t } = useTranslation('home');
  return (
    <section className="note sm door">
      <h2 className="b">{t(`${door}.title`)}</h2>
      <p className="mut">{t(`${door}.text`)}</p>
      <Link to={to}>{t(`${door}.open`)}</Link>
    </section>
  );
}
