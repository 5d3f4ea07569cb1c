import { QRCode } from 'antd';

/** Static code for paper and wall: dark on white whatever surrounds it. */
export function JoinQr({ url, label, size = 352 }: { url: string; label: string; size?: number }) {
  return (
    <div role="img" aria-label={label}>
      <QRCode value={url} type="svg" size={size} bordered={false} color="#1B2A2B" bgColor="#FFFFFF" errorLevel="M" />
    </div>
  );
}
