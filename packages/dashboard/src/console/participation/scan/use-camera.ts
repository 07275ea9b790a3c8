import { useCallback, useEffect, useState } from "react";

/** Where the camera is. */
export type CameraState =
  | { kind: "off" }
  | { kind: "opening" }
  | { kind: "on"; stream: MediaStream }
  /** `denied`: somebody said no; `missing`: there is none, or the page may not ask because it came without TLS. */
  | { kind: "failed"; reason: "denied" | "missing" };

/** The device's camera, the one that looks away from who holds it; off until it is switched on, and with the page. */
export function useCamera(): { camera: CameraState; switchOn: () => void; switchOff: () => void } {
  const [camera, setCamera] = useState<CameraState>({ kind: "off" });
  const stream = camera.kind === "on" ? camera.stream : undefined;
  useEffect(() => () => stream?.getTracks().forEach((track) => track.stop()), [stream]);

  const switchOn = useCallback(() => {
    const devices: MediaDevices | undefined = navigator.mediaDevices;
    if (!devices) return setCamera({ kind: "failed", reason: "missing" });
    setCamera({ kind: "opening" });
    devices.getUserMedia({ video: { facingMode: "environment" } }).then(
      (opened) => setCamera({ kind: "on", stream: opened }),
      (cause: unknown) => {
        const isDenied = cause instanceof DOMException && cause.name === "NotAllowedError";
        setCamera({ kind: "failed", reason: isDenied ? "denied" : "missing" });
      },
    );
  }, []);
  const switchOff = useCallback(() => setCamera({ kind: "off" }), []);
  return { camera, switchOn, switchOff };
}
