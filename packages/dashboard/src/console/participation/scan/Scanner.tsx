import { IconCamera, IconCameraOff } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import { later } from "../../../lib/later";
import { Button } from "../../../ui/Button";
import { createQrReader } from "./qr-reader";
import { startScanning } from "./scan-loop";
import styles from "./Scanner.module.css";
import { useCamera } from "./use-camera";

interface ScannerProps {
  /** Takes the code of a badge; false when the desk is not free for it. */
  onCode: (code: string) => boolean;
  /** The focus belongs to the field again. */
  onDone: () => void;
}

/** Reads badges with the camera, beside the field in which codes are typed or read by a scanner in the hand. */
export function Scanner({ onCode, onDone }: ScannerProps) {
  const t = useTranslations("console.desk.camera");
  const { camera, switchOn, switchOff } = useCamera();
  const video = useRef<HTMLVideoElement>(null);
  const stream = camera.kind === "on" ? camera.stream : undefined;
  const take = useEffectEvent(onCode);
  useEffect(() => {
    const picture = video.current;
    if (!stream || !picture) return;
    picture.srcObject = stream;
    let stop: (() => void) | undefined;
    let isOpen = true;
    void createQrReader().then((read) => {
      if (isOpen) stop = startScanning({ read: () => read(picture), onCode: (code) => take(code), later });
    });
    return () => {
      isOpen = false;
      stop?.();
    };
  }, [stream]);

  if (camera.kind === "on" || camera.kind === "opening") {
    return (
      <section className={styles.view} aria-label={t("title")}>
        <video ref={video} className={styles.video} autoPlay muted playsInline />
        <span className={styles.frame} aria-hidden="true" />
        <p className={styles.hint}>
          <IconCamera size={18} aria-hidden="true" />
          {t(camera.kind === "on" ? "waits" : "opening")}
        </p>
        <Button
          className={styles.off}
          onClick={() => {
            switchOff();
            onDone();
          }}
        >
          <IconCameraOff size={18} aria-hidden="true" />
          {t("off")}
        </Button>
      </section>
    );
  }
  return (
    <div className={styles.closed}>
      <Button
        className={styles.on}
        onClick={() => {
          switchOn();
          onDone();
        }}
      >
        <IconCamera size={20} aria-hidden="true" />
        {t("on")}
      </Button>
      {camera.kind === "failed" && (
        <p role="alert" className={styles.failed}>
          {t(camera.reason)}
        </p>
      )}
    </div>
  );
}
