"""What the other tests stand on: the server starts, dies and comes back with what it had."""

import requests

from tests.doccano.server import PASSWORD, USERNAME, Doccano


def test_a_killed_server_comes_back_with_its_data(mortal_server: Doccano) -> None:
    def sign_in() -> str:
        answer = requests.post(
            f"{mortal_server.url}/v1/auth/login/", json={"username": USERNAME, "password": PASSWORD}, timeout=60)
        key: str = answer.json()["key"]
        return key

    token = sign_in()
    mortal_server.kill_web()
    mortal_server.kill_worker()
    mortal_server.start()
    assert sign_in() == token
    health = requests.get(f"{mortal_server.url}/v1/health/?format=json", timeout=60)
    assert health.json()["CeleryHealthCheckCelery"] == "OK"
