from __future__ import annotations

import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.sources.language import identify

SHORT = [
    ("ru", "Путин прибыл в Баку"),
    ("ru", "МИД РФ вызвал посла"),
    ("ru", "Пашинян и Алиев встретились"),
    ("ru", "СРОЧНО: В Ереване протест"),
    ("ru", "Совбез ООН"),
    ("ru", "В Минске"),
    ("ru", "Главы ведомств обсудили поставки зерна"),
    ("ru", "Суд отложил заседание"),
    ("ru", "Ильхам Алиев (İlham Əliyev) прибыл в Анкару"),
    ("en", "Blinken lands in Baku"),
    ("en", "UN condemns attack"),
    ("en", "Aliyev, Pashinyan meet"),
    ("en", "TRUMP WARNS IRAN"),
    ("en", "Azerbaijan’s Gəncə and Şəki after the floods: what next for the residents"),
    ("en", "Ilham Əliyev meets Pashinyan in Brussels for talks on peace"),
    ("en", "Ministers discuss grain supplies"),
    ("az", "Putin Bakıya gəldi"),
    ("az", "İLHAM ƏLİYEV PUTİNLƏ GÖRÜŞDÜ"),
    ("az", "ABŞ İrana sanksiya tətbiq edib"),
    ("az", "Paşinyan Moskvaya yollanıb"),
    ("az", "XİN: Danışıqlar davam edir"),
    ("az", "Nazir istefa verib"),
    ("az", "Parlament qanunu qəbul edib"),
    ("az", "Körpü yazda açılacaq, deyə nazir bildirib"),
    ("az", "Dollar ucuzlaşıb"),
    ("tr", "Cumhurbaşkanı Erdoğan Bakü’ye gitti"),
    ("tr", "Bakanlar Kurulu yarın toplanacak"),
    ("tr", "Dışişleri Bakanı Fidan, Moskova’da temaslarda bulundu"),
    ("tr", "Depremde 12 kişi öldü, 40 kişi yaralandı"),
    ("tr", "Putin: Görüşmeler devam ediyor"),
    ("tr", "Qatar Airways İstanbul seferlerini artırdı"),
    ("tr", "Xi Jinping Ankara’ya geliyor"),
    ("uk", "Міністр оборони заявив про нові постачання зброї"),
    ("uk", "Зеленський прибув до Варшави"),
    ("uk", "У Києві пролунали вибухи"),
    ("uk", "Верховна Рада підтримала законопроєкт"),
    ("be", "Лукашэнка сустрэўся з міністрам замежных спраў"),
    ("be", "У Мінску прайшлі перамовы"),
    ("be", "Урад зацвердзіў новы бюджэт"),
    ("be", "Прэм’ер прыехаў у Вільню"),
    ("az-Cyrl", "Азәрбајҹан Республикасынын Президенти"),
    ("az-Cyrl", "Бакыда ҝөрүш кечирилиб"),
    ("az-Cyrl", "Назирләр Кабинети јени гәрар гәбул едиб"),
    ("kk", "Қазақстан президенті Астанада кездесу өткізді"),
    ("bg", "Премиерът се срещна с президента в София"),
    ("sr", "Председник је разговарао са министром у Београду"),
    ("tt", "Татарстан рәисе Мәскәүдә очрашты, җыелыш үтте"),
    ("ka", "საქართველოს პრემიერ-მინისტრი"),
    ("hy", "Վարչապետը հանդիպել է նախագահի հետ"),
    ("fa", "رئیس جمهور با وزیر امور خارجه دیدار کرد"),
    ("de", "Der Kanzler traf den Präsidenten in Berlin"),
    ("fr", "Le président a rencontré le ministre"),
]


@pytest.mark.parametrize(("language", "text"), SHORT)
def test_short_texts_are_told_by_model_and_letters(language: str, text: str) -> None:
    assert identify(text) == language


@pytest.mark.parametrize("text", ["", "12:30", "***", "OK", "\n\n", "№ 5"])
def test_too_little_to_tell(text: str) -> None:
    assert identify(text) is None


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the model must not be looked for on the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert identify("Переговоры начались утром во вторник") == "ru"


@settings(max_examples=200)
@given(st.text(max_size=200))
def test_any_text_has_a_language_or_none(text: str) -> None:
    found = identify(text)
    assert found is None or found.replace("-", "").isalpha()
