import { QRCode } from 'antd';

interface JoinQrProps {
  url: string;
  label: string;
  size?: number;
}

/** Static code for paper and wall: dark on white whatever surrounds it. */
export const JoinQr = ({ url, label, size = 352 }: JoinQrProps) => (
  <QRCode
    aria-label={label}
    value={url}
    type="svg"
    size={size}
    bordered={false}
    color="#1B2A2B"
    bgColor="#FFFFFF"
    errorLevel="M"
  />
);
